// What a document says in words about one line: its notes, how its days and its rate came about.
#pragma once

#include <optional>
#include <string>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

// "fortsätter i VT2017; 5 dagar efter utfärdandedatum"; "avser HT2016" of a line of another term
// than the run's. On a credit note, first why it is credited. Empty when there is nothing to say.
[[nodiscard]] std::string note_text(const InvoiceLine& line, const InvoiceRun& run,
                                    const InvoiceBase& base, const DocumentWords& words);

// "15 vardagar utom 1 helgdag", "enligt listan (kalendern ger 15)"
[[nodiscard]] std::string counted_text(const DayCount& count, const DocumentWords& words);

// "avtalet, 2016 års priser, uppräknad 2017–2018 (preliminär)"
[[nodiscard]] std::string rate_source_text(const WeekRate& rate, const DocumentWords& words);

// The last paid day's date of a document when any of its lines reaches past the issue date.
[[nodiscard]] std::optional<Date> last_day_after_issue(const InvoiceBase& base, Date issue_date);

}  // namespace underlag
