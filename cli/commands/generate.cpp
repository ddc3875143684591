#include "cli/commands/generate.hpp"

#include <fmt/format.h>

#include "cli/checked_lists.hpp"
#include "cli/environment.hpp"
#include "cli/explain_hint.hpp"
#include "cli/failure.hpp"
#include "cli/generate_settings.hpp"
#include "cli/interruption.hpp"
#include "cli/ledger_run.hpp"
#include "cli/output.hpp"
#include "cli/stale_files.hpp"
#include "cli/written_documents.hpp"
#include "underlag/documents/file_names.hpp"
#include "underlag/invoicing/one_off.hpp"
#include "underlag/invoicing/skipped_rows.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/validate_report.hpp"
#include "underlag/rules/check.hpp"

namespace underlag {
namespace {

constexpr Wording interrupted_message{
    "avbrutet efter {} av {} arbetsböcker: inga filer har skrivits\n",
    "interrupted after {} of {} workbooks: no files have been written\n"};
constexpr Wording stopped_message{"inga underlag har gjorts: rätta felen\n",
                                  "no invoice bases have been made: correct the errors\n"};
constexpr Wording stopped_by_rows_message{
    "inga underlag har gjorts: rätta felen, eller lämna ute de felaktiga raderna med "
    "--skip-invalid\n",
    "no invoice bases have been made: correct the errors, or leave out the faulty rows with "
    "--skip-invalid\n"};

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

ExitCode stop_on_errors(const CheckedLists& checked, const GenerateSettings& settings,
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
ExitCode make_documents(CheckedLists& checked, const GenerateSettings& settings,
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
        if (const auto made = write_documents(run, settings.words, writing)) {
            standard_error()(fmt::format(fmt::runtime(interrupted_message.in(language)), *made,
                                         run.documents.size()));
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
    add_out_row(rows, options.folder);
    add_issue_date_row(rows, options.issue_date);
    add_dry_run_row(rows, options.dry_run);
    add_skip_invalid_row(rows, options.skip_invalid);
    add_ledger_row(rows, options.ledger);
    rows.push_back({0,
                    "only-term",
                    {},
                    {"ur liggaren: bara den terminen, inte tidigare som återstår",
                     "from the ledger: that term alone, not what is left of earlier ones"},
                    &options.only_term});
    rows.push_back(
        {0,
         "correct-rates",
         {},
         {"ur liggaren: kreditera och fakturera på nytt rader vars veckoersättning eller "
          "beräkning ändrats i avtalet",
          "from the ledger: credit and invoice anew lines whose week rate or calculation "
          "has changed in the agreement"},
         &options.correct_rates});
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
    CheckedLists checked;
    const GenerateSettings settings = read_settings(options, checked.sources, checked.found);
    const FailureForm form{language, options.speech.color, options.reading.format == "json"};
    if (checked.found.has_errors())
        return fail(checked.sources, checked.found, form);
    if (options.lists.empty())
        return generate_from_ledger(options, settings, std::move(checked), language);
    if (!read_checked_lists(options.lists, options.reading, settings.purpose, checked))
        return fail(checked.sources, checked.found, form);
    return make_documents(checked, settings, options, language);
}

}  // namespace underlag
