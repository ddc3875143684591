// What documents say in words, whatever their form: the terms they cover, notes, why a line is
// credited, how its days and its rate came about; and the names of their files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/recorded_run.hpp"

namespace underlag {

// The terms that a document's lines are of: an invoice base from the ledger may hold lines of
// earlier terms, which had not been invoiced then.
struct CoveredTerms {
    Period period;     // from the first day of the first term to the last day of the last
    std::string text;  // "HT2016"; "HT2016 och VT2017"
};
// Of a document without lines, its own term; of shares of a cost, its year.
[[nodiscard]] CoveredTerms covered_terms(const Document& document, const DocumentWords& words);

// The heading: "Underlag för fakturering för VFU-placering".
[[nodiscard]] std::string document_title(const Document& document, const DocumentWords& words);
// The heading with the unit and the term, as the properties of a file say what it is.
[[nodiscard]] std::string file_title(const Document& document, const DocumentWords& words);
// At the foot of every page, to the left of its number.
[[nodiscard]] std::string document_footer(const Document& document, const DocumentWords& words);

// "fortsätter i VT2017; 5 dagar efter utfärdandedatum"; "avser HT2016" of a line of another term
// than the document's. On a credit note, first why it is credited. Empty when there is nothing to
// say.
[[nodiscard]] std::string note_text(const Line& line, const Document& document,
                                    const DocumentWords& words);

// "15 vardagar utom 1 helgdag", "enligt listan (kalendern ger 15)"
[[nodiscard]] std::string counted_text(const DayCount& count, const DocumentWords& words);

// "avtalet, 2016 års priser, uppräknad 2017–2018 (preliminär)"
[[nodiscard]] std::string rate_source_text(const WeekRate& rate, const DocumentWords& words);

// The last paid day's date of a document when any of its lines reaches past the issue date.
[[nodiscard]] std::optional<Date> last_day_after_issue(const Document& document);

// Why a line is credited, as a sentence on the credit note: "inställd", "flyttad till Hemtjänsten
// Norr", "20 dagar i stället för 25". `now`: the due line that `credit.replaced_by` points at;
// nothing: none replaces it.
[[nodiscard]] std::string credit_reason_text(const Credit& credit, const InvoicedLine& old,
                                             const DueLine* now,
                                             const std::vector<Agreement>& agreements,
                                             const DocumentWords& words);

// Below the folder of --out (contract, section 7): "HT2016/KI/hemsjukvard-aso.xlsx", with a number
// "HT2016/KI/hemsjukvard-aso-2016-0001.xlsx", of a credit note
// "HT2016/KI/hemsjukvard-aso-2016-0001-kredit.xlsx".
[[nodiscard]] std::string document_file(const Document& document);
// "HT2016/sammanstallning.xlsx"; of a recorded run with its first number,
// "HT2016/sammanstallning-2016-0001.xlsx".
[[nodiscard]] std::string summary_file(const DocumentRun& run);
// Gives a numbered run the names of all its files.
void name_files(DocumentRun& run);

}  // namespace underlag
