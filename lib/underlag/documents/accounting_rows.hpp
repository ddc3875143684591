// Rows for the accounting system: one a document, or one a line of it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// A text, a day, kronor, or a code that is a number.
using AccountingCell = std::variant<std::string, Date, Money, int>;
using AccountingRow = std::vector<AccountingCell>;

// The columns whose place a form must know: the rest are texts.
inline constexpr std::size_t accounting_amount = 11;
inline constexpr std::size_t accounting_vat_code = 12;
inline constexpr std::size_t accounting_coding = 13;  // the first of the coding keys

inline constexpr std::size_t further_columns = 4;  // that sheet Fakturor has besides

// Number, kind, what it credits, dates, agreement, customer number, Er referens, unit, organisation
// number, giro, amount, VAT code 0, and every coding key of any unit, in the order they are first
// met. The names are Swedish, since accounting systems read them, and no words of the template.
[[nodiscard]] std::vector<std::string_view> accounting_headings(const DocumentRun& run);

// A cell for each heading.
[[nodiscard]] AccountingRow accounting_row(const Document& document,
                                           const std::vector<std::string_view>& headings);

// A row a line of a run's documents: sheet Rader of the summary and `generate --format csv --lines`
// are forms of it (contract, section 7).

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
