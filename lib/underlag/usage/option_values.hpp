// What the value of an option means: a number, a date, a term, forms of documents; or why it is
// none, which is U501.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/document_form.hpp"
#include "underlag/operations/option_value.hpp"
#include "underlag/text/encoding.hpp"
#include "underlag/usage/defaults.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// Without a nearest value.
void add_wrong_value(Diagnostics& found, std::string_view option, const std::string& value,
                     Wording expected);

// Nothing when it is no whole number in the range.
[[nodiscard]] std::optional<int> read_number(const std::string& value, std::string_view option,
                                             NumberRange range, Wording expected,
                                             Diagnostics& found);

// Nothing when it is no date of the years that agreements may have.
[[nodiscard]] std::optional<Date> read_date(const std::string& value, std::string_view option,
                                            Wording expected, Diagnostics& found);

// --issue-date, else today.
[[nodiscard]] Date read_issue_date(const std::string& value, Date today, Diagnostics& found);

// A term that an option gives; nothing for an empty value.
[[nodiscard]] std::optional<Term> read_term(const std::string& value, std::string_view option,
                                            Diagnostics& found);

// A SHA-256 as sixty-four hexadecimal digits, in lower case; nothing for an empty value.
[[nodiscard]] std::optional<std::string> read_checksum(const std::string& value,
                                                       std::string_view option, Wording expected,
                                                       Diagnostics& found);

// An import's number, as `ledger log` gives it.
[[nodiscard]] std::optional<std::int64_t> read_import_number(const std::string& value,
                                                             Diagnostics& found);

// --annotate: a name that ends in .xlsx, and of none of the lists. Nothing is wrong with "", which
// asks for no file.
void check_annotated_file(const std::string& file, const std::vector<std::string>& lists,
                          Diagnostics& found);

// How many threads --jobs asks for; when it asks for nothing, one a processor.
[[nodiscard]] unsigned read_thread_count(const std::string& value, unsigned processors,
                                         Diagnostics& found);

// The encoding that --encoding names; nothing when it is to be found out.
[[nodiscard]] std::optional<Encoding> read_encoding(const std::string& value, Diagnostics& found);

// The forms that --also names, each time with commas between.
[[nodiscard]] std::vector<DocumentForm> read_forms(const std::vector<std::string>& values,
                                                   Diagnostics& found);
// Refuses forms that a run straight from lists or an agreement cannot have: it has no numbers.
// When the configuration names them they are left out: it is meant for the runs that can.
void refuse_forms_without_numbers(std::vector<DocumentForm>& forms, const DefaultsTaken& defaults,
                                  Diagnostics& found);
// Likewise those of a whole run, where single documents are asked for.
void refuse_forms_of_runs(std::vector<DocumentForm>& forms, const DefaultsTaken& defaults,
                          Diagnostics& found);
// Of `follow-up`, which makes a page and no documents: whether --also asks for it.
[[nodiscard]] bool wants_page(const std::vector<std::string>& values, Diagnostics& found);

}  // namespace underlag
