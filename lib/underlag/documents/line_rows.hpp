// A row a line of a run's documents: sheet Rader of the summary and `generate --format csv --lines`
// are forms of it (contract, section 7).
#pragma once

#include <array>
#include <string_view>

#include "underlag/documents/accounting_rows.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// Swedish, since other systems read them, and no words of the template.
inline constexpr std::array<std::string_view, 17> line_headings{"Nummer",
                                                                "Typ",
                                                                "Krediterar",
                                                                "Avtal",
                                                                "Lärosäte",
                                                                "Verksamhet",
                                                                "Verksamhetens namn",
                                                                "Placerings-id",
                                                                "Student",
                                                                "Studentreferens",
                                                                "Utbildning",
                                                                "Termin",
                                                                "Startdatum",
                                                                "Slutdatum",
                                                                "Dagar",
                                                                "Veckoersättning",
                                                                "Belopp"};
inline constexpr std::size_t first_number_of_line = 14;  // days and kronor come last

// A cell for each heading. Amounts are positive on credit notes too; a protected student is named
// by reference.
[[nodiscard]] AccountingRow line_row(const Document& document, const Line& line);

// Lines of all documents.
[[nodiscard]] std::size_t line_count(const DocumentRun& run);

}  // namespace underlag
