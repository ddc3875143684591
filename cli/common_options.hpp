// The options that mean the same in every command.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/operations/lists.hpp"
#include "underlag/reports/told_lists.hpp"
#include "underlag/usage/command_description.hpp"
#include "underlag/usage/defaults.hpp"
#include "underlag/usage/ledger_place.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// How a command speaks; every command has these.
struct SpeechOptions {
    std::string language;  // read before the others, so that mistakes are told in it
    std::string color = "auto";
    bool quiet = false;
    std::string configuration;    // --config; read before the others, like --lang
    DefaultsTaken defaults = {};  // the options that `underlag.toml` gave
};

// How lists are read and judged.
struct ReadingOptions {
    std::vector<std::string> agreements;  // empty: every avtal/*.toml
    std::string encoding;                 // empty: found out
    std::vector<std::string> sheets;      // empty: those that are lists
    std::string for_activity;             // of rows that name no unit; empty: none
    std::string for_university;           // likewise
    bool fill_down = false;
    std::string jobs;  // empty: one a processor
    std::string format = "text";
    bool strict = false;
    bool list_all = false;
    std::vector<ExtraHeading> headings = {};  // of the configuration
};

void add_rows(std::vector<OptionRow>& rows, SpeechOptions& options);
void add_agreement_row(std::vector<OptionRow>& rows, std::vector<std::string>& agreements);
void add_ledger_rows(std::vector<OptionRow>& rows, LedgerPlace& ledger);
void add_complete_others_row(std::vector<OptionRow>& rows, bool& complete_others);
void add_also_row(std::vector<OptionRow>& rows, std::vector<std::string>& forms);
void add_template_row(std::vector<OptionRow>& rows, std::string& file);
void add_strict_row(std::vector<OptionRow>& rows, bool& strict);
void add_issue_date_row(std::vector<OptionRow>& rows, std::string& issue_date);
void add_out_row(std::vector<OptionRow>& rows, std::string& folder);
void add_jobs_row(std::vector<OptionRow>& rows, std::string& jobs);
void add_dry_run_row(std::vector<OptionRow>& rows, bool& dry_run);
// Of which term, and what is agreed to, differs from command to command: `help` says it.
void add_term_row(std::vector<OptionRow>& rows, std::string& term, Wording help);
void add_yes_row(std::vector<OptionRow>& rows, bool& is_agreed, Wording help);
void add_skip_invalid_row(std::vector<OptionRow>& rows, bool& skip_invalid);
void add_format_row(std::vector<OptionRow>& rows, std::string& format,
                    std::vector<std::string_view> choices);
void add_rows(std::vector<OptionRow>& rows, ReadingOptions& options,
              std::vector<std::string_view> formats);
// `LIST...`
[[nodiscard]] ArgumentRow lists_argument(std::vector<std::string>& lists);

// The style of text on a stream that is a terminal or not.
[[nodiscard]] TextStyle text_style(const SpeechOptions& speech, bool list_all, Language language,
                                   bool is_terminal);

// How findings are shown on standard error, beside the answer.
[[nodiscard]] ToldStyle told_style(const SpeechOptions& speech, bool list_all, Language language);

// --issue-date, else today: every "today" of the program. A wrong date is U501.
[[nodiscard]] Date issue_date(const std::string& option, Diagnostics& found);

// When something is recorded: the issue date, with the time of day unless the date was given, so
// that a run can be repeated to the same bytes.
[[nodiscard]] std::string recorded_at(const std::string& issue_date_option, Date date);

// How many threads --jobs asks for. A wrong number is U501.
[[nodiscard]] unsigned thread_count(const std::string& jobs, Diagnostics& found);

// The words of --template; without a file the built-in ones. What is wrong in it is U503. Throws
// IoError.
[[nodiscard]] DocumentWords document_words(const std::string& template_file, Sources& sources,
                                           Diagnostics& found);

// How lists and agreements are to be read. A wrong --encoding or --jobs is U501.
[[nodiscard]] ReadingRequest reading_request(const ReadingOptions& options, Diagnostics& found);

// Where the ledger is: --ledger, else UNDERLAG_LEDGER, else underlag.db. What is wrong is U501.
void check_ledger_place(const LedgerPlace& place, Diagnostics& found);
// Precondition: nothing was wrong with it. Who is waited for is told on standard error.
[[nodiscard]] StoreAddress ledger_address(const LedgerPlace& place);
// In which language that is told.
void tell_of_waiting_in(Language language);

}  // namespace underlag
