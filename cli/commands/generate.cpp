#include "cli/commands/generate.hpp"

#include "cli/failure.hpp"
#include "cli/generating.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/usage/missing_arguments.hpp"
#include "underlag/usage/option_values.hpp"
#include "underlag/usage/refused_options.hpp"

namespace underlag {
namespace {

GenerateSettings read_settings(const GenerateOptions& options, Sources& sources,
                               Diagnostics& found) {
    check_standard_input(options.lists, found);
    // Somebody who gives a list and the ledger believes that the list is recorded.
    if (!options.lists.empty())
        refuse_options(option_needs_the_ledger,
                       {{"ledger", !options.ledger.empty()},
                        {"only-term", options.only_term},
                        {"correct-rates", options.correct_rates}},
                       options.speech.defaults, found);
    if (options.lines && options.reading.format != "csv" && !options.speech.defaults.has("lines"))
        found.add(lines_need_csv, {});
    GenerateSettings settings;
    settings.purpose.term =
        read_required_term(options.term, "generate", "--term", generate_examples.front(), found);
    settings.purpose.issue_date = issue_date(options.issue_date, found);
    settings.reading = reading_request(options.reading, found);
    settings.reading.lists = options.lists;
    settings.reading.needs_agreements = true;
    settings.reading.needs_checksums = !options.lists.empty();
    settings.forms = read_forms(options.also, found);
    if (!options.lists.empty())
        refuse_forms_without_numbers(settings.forms, options.speech.defaults, found);
    settings.words = document_words(options.template_file, sources, found);
    return settings;
}

}  // namespace

std::vector<OptionRow> option_rows(GenerateOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({'t',
                    "term",
                    {"TERMIN", "TERM"},
                    {"terminen: HT2016, VT17, ...", "the term: HT2016, VT17, ..."},
                    &options.term,
                    {},
                    ValueKind::term});
    add_out_row(rows, options.folder);
    add_also_row(rows, options.also);
    add_issue_date_row(rows, options.issue_date);
    add_dry_run_row(rows, options.dry_run);
    add_skip_invalid_row(rows, options.skip_invalid);
    add_ledger_rows(rows, options.ledger);
    add_complete_others_row(rows, options.complete_others);
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
    rows.push_back({'y',
                    "yes",
                    {},
                    {"ur liggaren: numrera utan att fråga, även med ett datum efter dagens eller "
                     "för en termin som inte har börjat, och med en äldre kopia av ett avtal",
                     "from the ledger: number without asking, also with a date after today or for "
                     "a term that has not begun, and with an older copy of an agreement"},
                    &options.agreed});
    add_template_row(rows, options.template_file);
    add_rows(rows, options.reading, {"text", "json", "csv"});
    rows.push_back({0,
                    "lines",
                    {},
                    {"med --format csv: en rad för varje rad på underlagen",
                     "with --format csv: a row for each line of the invoice bases"},
                    &options.lines});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(GenerateOptions& options) {
    return lists_argument(options.lists);
}

ExitCode run(const GenerateOptions& options, Language language) {
    Sources sources;
    Diagnostics found;
    const GenerateSettings settings = read_settings(options, sources, found);
    if (found.has_errors())
        return fail(sources, found,
                    {language, options.speech.color, options.reading.format == "json"});
    return options.lists.empty() ? generate_from_ledger(options, settings, language)
                                 : generate_from_lists(options, settings, language);
}

}  // namespace underlag
