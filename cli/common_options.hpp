// The options that mean the same in every command.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/option_row.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/operations/lists.hpp"
#include "underlag/reports/findings_text.hpp"
#include "underlag/text/encoding.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// The name of --config: of all options the only one that the configuration cannot give.
inline constexpr std::string_view configuration_option = "config";

// How a command speaks; every command has these.
struct SpeechOptions {
    std::string language;  // read before the others, so that mistakes are told in it
    std::string color = "auto";
    bool quiet = false;
    std::string configuration;                      // --config; read before the others, like --lang
    std::vector<std::string_view> configured = {};  // the options that `underlag.toml` gave

    // Whether an option's value is a default of the configuration, which asks for nothing: where it
    // means nothing it is left alone, and no mistake.
    [[nodiscard]] bool is_configured(std::string_view option) const {
        return std::ranges::find(configured, option) != configured.end();
    }
};

// Where the ledger is, and how long others who write in it are waited for.
struct LedgerPlace {
    std::string address;  // empty: UNDERLAG_LEDGER, else underlag.db
    std::string wait;     // seconds; empty: as suits the kind of ledger

    [[nodiscard]] bool empty() const { return address.empty(); }
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
void add_issue_date_row(std::vector<OptionRow>& rows, std::string& issue_date);
void add_out_row(std::vector<OptionRow>& rows, std::string& folder);
void add_jobs_row(std::vector<OptionRow>& rows, std::string& jobs);
void add_dry_run_row(std::vector<OptionRow>& rows, bool& dry_run);
void add_skip_invalid_row(std::vector<OptionRow>& rows, bool& skip_invalid);
void add_format_row(std::vector<OptionRow>& rows, std::string& format,
                    std::vector<std::string_view> choices);
void add_rows(std::vector<OptionRow>& rows, ReadingOptions& options,
              std::vector<std::string_view> formats);

// The style of text on a stream that is a terminal or not.
[[nodiscard]] TextStyle text_style(const SpeechOptions& speech, bool list_all, Language language,
                                   bool is_terminal);

// --issue-date, else today: every "today" of the program. A wrong date is U501.
[[nodiscard]] Date issue_date(const std::string& option, Diagnostics& found);

// When something is recorded: the issue date, with the time of day unless the date was given, so
// that a run can be repeated to the same bytes.
[[nodiscard]] std::string recorded_at(const std::string& issue_date_option, Date date);

// A term that an option gives; nothing, and U501, when it is none.
[[nodiscard]] std::optional<Term> read_term_option(const std::string& value,
                                                   std::string_view option, Diagnostics& found);

// How many threads --jobs asks for. A wrong number is U501.
[[nodiscard]] unsigned thread_count(const std::string& jobs, Diagnostics& found);

// The words of --template; without a file the built-in ones. What is wrong in it is U503. Throws
// IoError.
[[nodiscard]] DocumentWords document_words(const std::string& template_file, Sources& sources,
                                           Diagnostics& found);

// How lists and agreements are to be read. A wrong --encoding or --jobs is U501.
[[nodiscard]] ReadingRequest reading_request(const ReadingOptions& options, Diagnostics& found);

// The encoding that --encoding names; nothing when it is to be found out. A wrong name is U501.
[[nodiscard]] std::optional<Encoding> forced_encoding(const std::string& name, Diagnostics& found);

}  // namespace underlag
