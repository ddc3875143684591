#include "cli/commands/generate.hpp"

#include <fmt/format.h>

#include "cli/checked_lists.hpp"
#include "cli/environment.hpp"
#include "cli/explain_hint.hpp"
#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/missing_argument.hpp"
#include "cli/output.hpp"
#include "cli/stale_files.hpp"
#include "cli/written_documents.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/documents/file_names.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/invoicing/one_off.hpp"
#include "underlag/invoicing/skipped_rows.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/validate_report.hpp"
#include "underlag/rules/check.hpp"

namespace underlag {
namespace {

constexpr Wording interrupted_message{"avbrutet: inga filer har skrivits\n",
                                      "interrupted: no files have been written\n"};
constexpr Wording stopped_message{"inga underlag har gjorts: rätta felen\n",
                                  "no invoice bases have been made: correct the errors\n"};
constexpr Wording stopped_by_rows_message{
    "inga underlag har gjorts: rätta felen, eller lämna ute de felaktiga raderna med "
    "--skip-invalid\n",
    "no invoice bases have been made: correct the errors, or leave out the faulty rows with "
    "--skip-invalid\n"};

// The options that are more than text, read.
struct Settings {
    GeneratePurpose purpose;
    unsigned threads = 1;
    DocumentWords words;
};

void add_wrong_value(Diagnostics& found, const std::string& option, const std::string& value,
                     const char* expected_swedish, const char* expected_english) {
    found.add(wrong_option_value, {},
              {{"value", value},
               {"option", option},
               {"nearest", ""},
               {"expected", expected_swedish, expected_english}});
}

void read_term(const GenerateOptions& options, Settings& settings, Diagnostics& found) {
    if (options.term.empty()) {
        add_missing_option(found, "generate", "--term", generate_examples.front());
        return;
    }
    if (const auto term = parse_term(options.term))
        settings.purpose.term = *term;
    else
        add_wrong_value(found, "--term", options.term, "terminen som HT2016 eller VT2017",
                        "the term as HT2016 or VT2017");
}

void read_issue_date(const GenerateOptions& options, Settings& settings, Diagnostics& found) {
    const auto date = options.issue_date.empty() ? today() : parse_iso_date(options.issue_date);
    if (date && date->year() >= 1990 && date->year() <= 2100)
        settings.purpose.issue_date = *date;
    else
        add_wrong_value(found, "--issue-date", options.issue_date, "datumet som 2016-12-01",
                        "the date as 2016-12-01");
}

// Throws IoError when the template cannot be read.
void read_words(const GenerateOptions& options, Settings& settings, Sources& sources,
                Diagnostics& found) {
    if (options.template_file.empty()) {
        settings.words = built_in_words();
        return;
    }
    const SourceId file = sources.add({.name = options.template_file,
                                       .text = read_file(options.template_file),
                                       .form = Source::Form::settings});
    if (auto words = read_document_words(sources, file, found))
        settings.words = std::move(*words);
}

InvoiceRun make_run(const CheckedLists& checked, const GeneratePurpose& purpose,
                    const std::vector<bool>& left_out) {
    InvoiceRun run =
        make_one_off(checked.sources, checked.list, checked.agreements, checked.assignments,
                     *checked.rates, purpose.term, purpose.issue_date, left_out);
    for (InvoiceBase& document : run.documents)
        document.file = invoice_file(run, document);
    run.summary_file = summary_file(run);
    run.inputs = checked.inputs;
    run.program_version = UNDERLAG_VERSION;
    return run;
}

void write_messages(const CheckedLists& checked, const GenerateOptions& options,
                    Language language) {
    const Sink messages = standard_error();
    if (!options.speech.quiet)
        for (const ListShape& shape : checked.list.lists)
            messages(shape_line(checked.sources, shape, language) + "\n");
    write_findings_text(checked.sources, checked.found,
                        text_style(options.speech, options.reading.list_all, language,
                                   standard_error_is_terminal()),
                        messages);
    if (options.speech.quiet)
        return;
    messages(counts_line(checked.list.placements.size(), checked.found, language) + "\n");
    if (standard_error_is_terminal())
        messages(explain_hint(checked.found, language));
}

void write_result(const CheckedLists& checked, const InvoiceRun& run,
                  const GenerateOptions& options, Language language) {
    if (options.reading.format == "json")
        write_generate_json(checked.sources, run, checked.found, language, standard_output());
    else if (options.reading.format == "csv")
        write_generate_csv(run, standard_output());
    else
        write_generate_text(run, !options.dry_run, language, standard_output());
}

ExitCode stop_on_errors(const CheckedLists& checked, const Settings& settings,
                        const GenerateOptions& options, Language language) {
    if (options.reading.format == "json")
        write_generate_json(
            checked.sources,
            {.term = settings.purpose.term, .issue_date = settings.purpose.issue_date},
            checked.found, language, standard_output());
    else if (options.skip_invalid || has_errors_outside_rows(checked.list, checked.found))
        standard_error()(stopped_message.in(language));
    else
        standard_error()(stopped_by_rows_message.in(language));
    return ExitCode::faulty;
}

// The findings are judged: what is due is made and written.
ExitCode make_documents(CheckedLists& checked, const Settings& settings,
                        const GenerateOptions& options, Language language) {
    const bool as_json = options.reading.format == "json";
    const std::vector<bool> faulty = faulty_rows(checked.list, checked.found);
    const auto is_stopped = [&] {
        return options.skip_invalid ? has_errors_outside_rows(checked.list, checked.found)
                                    : checked.found.has_errors();
    };
    InvoiceRun run{.term = settings.purpose.term, .issue_date = settings.purpose.issue_date};
    if (!is_stopped()) {
        run = make_run(checked, settings.purpose, faulty);
        run.skipped = skipped_rows(checked.sources, checked.list, checked.found);
        check_stale_files(run, options.folder, checked.found);
        if (options.reading.strict)
            checked.found.raise_warnings();
    }
    if (!as_json)
        write_messages(checked, options, language);
    if (is_stopped())
        return stop_on_errors(checked, settings, options, language);
    if (!options.dry_run && !run.documents.empty()) {
        note_interruptions();
        const WritingOptions writing{
            .folder = options.folder,
            .threads = settings.threads,
            .shows_progress = !options.speech.quiet && standard_error_is_terminal(),
            .language = language};
        if (!write_documents(run, settings.words, writing)) {
            standard_error()(interrupted_message.in(language));
            return ExitCode::interrupted;
        }
    }
    write_result(checked, run, options, language);
    return ExitCode::done;
}

}  // namespace

std::vector<OptionRow> option_rows(GenerateOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({'t',
                    "term",
                    {"TERMIN", "TERM"},
                    {"terminen: HT2016, VT17, ...", "the term: HT2016, VT17, ..."},
                    &options.term});
    rows.push_back(
        {'o',
         "out",
         {"MAPP", "DIR"},
         {"mappen för underlagen (annars out)", "the folder for the invoice bases (default out)"},
         &options.folder});
    rows.push_back(
        {0,
         "issue-date",
         {"DATUM", "DATE"},
         {"utfärdandedatum, ÅÅÅÅ-MM-DD (annars i dag)", "issue date, YYYY-MM-DD (default today)"},
         &options.issue_date});
    rows.push_back({'n',
                    "dry-run",
                    {},
                    {"skriv inga filer, visa bara vad som skulle göras",
                     "write no files, only show what would be made"},
                    &options.dry_run});
    rows.push_back({0,
                    "skip-invalid",
                    {},
                    {"lämna ute felaktiga rader i stället för att stanna",
                     "leave out faulty rows instead of stopping"},
                    &options.skip_invalid});
    rows.push_back({0,
                    "template",
                    {"FIL", "FILE"},
                    {"egna ord, sidfot och logotyp för underlagen (TOML)",
                     "your own words, footer and logo for the documents (TOML)"},
                    &options.template_file});
    add_rows(rows, options.reading, {"text", "json", "csv"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(GenerateOptions& options) {
    return {.name = {"LISTA...", "LIST..."},
            .help = {"placeringslistor (CSV); - är standard in",
                     "placement lists (CSV); - is standard input"},
            .target = &options.lists};
}

ExitCode run(const GenerateOptions& options, Language language) {
    const bool as_json = options.reading.format == "json";
    CheckedLists checked;
    Settings settings;
    check_lists(options.lists, "generate", generate_examples.front(), checked.found);
    read_term(options, settings, checked.found);
    read_issue_date(options, settings, checked.found);
    settings.threads = thread_count(options.reading.jobs, checked.found);
    read_words(options, settings, checked.sources, checked.found);
    if (checked.found.has_errors() ||
        !read_checked_lists(options.lists, options.reading, settings.purpose, checked))
        return fail(checked.sources, checked.found, {language, options.speech.color, as_json});
    return make_documents(checked, settings, options, language);
}

}  // namespace underlag
