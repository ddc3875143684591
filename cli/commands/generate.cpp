#include "cli/commands/generate.hpp"

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/generating.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

constexpr std::array<Example, 5> examples{{
    {"underlag generate placeringar.csv --term HT2016",
     {"Höstterminens underlag, i mappen out/HT2016",
      "The autumn term's invoice bases, in the folder out/HT2016"}},
    {"underlag generate placeringar.csv --term HT2016 --dry-run",
     {"Visa vad som skulle göras, utan att skriva något",
      "Show what would be made, writing nothing"}},
    {"underlag generate placeringar.csv --term HT2016 --skip-invalid",
     {"Gör underlag för de rader som är rätt", "Make invoice bases of the rows that are right"}},
    {"underlag generate placeringar.csv --term HT2016 --format csv > fakturor.csv",
     {"En rad för varje underlag, till ekonomisystemet",
      "A row for each invoice base, for the accounting system"}},
    {"underlag generate placeringar.csv --term HT2016 --format csv --lines > rader.csv",
     {"En rad för varje rad på underlagen", "A row for each line of the invoice bases"}},
}};

IssueRequest read_request(const GenerateOptions& options, Sources& sources, Diagnostics& found) {
    const bool is_from_lists = !options.lists.empty();
    check_standard_input(options.lists, found);
    // Somebody who gives a list and the ledger believes that the list is recorded.
    if (is_from_lists)
        refuse_options(option_needs_the_ledger,
                       {{"ledger", !options.ledger.empty()},
                        {"only-term", options.only_term},
                        {"correct-rates", options.correct_rates}},
                       options.speech.defaults, found);
    if (options.lines && options.reading.format != "csv" && !options.speech.defaults.has("lines"))
        found.add(lines_need_csv, {});
    IssueRequest request;
    request.term = read_required_term(options.term, "generate", "--term", examples.front(), found);
    request.issue_date = issue_date(options.issue_date, found);
    request.reading = reading_request(options.reading, found);
    request.reading.lists = options.lists;
    request.reading.needs_agreements = true;
    request.reading.needs_checksums = is_from_lists;
    request.forms = read_forms(options.also, found);
    if (is_from_lists)
        refuse_forms_without_numbers(request.forms, options.speech.defaults, found);
    request.words = document_words(options.template_file, sources, found);
    request.ledger = ledger_address(options.ledger);
    request.only_term = options.only_term;
    request.correct_rates = options.correct_rates;
    request.skip_invalid = options.skip_invalid;
    request.strict = options.reading.strict;
    request.today = today();
    request.is_agreed = options.agreed;
    request.is_dry_run = options.dry_run;
    request.recorded_at = recorded_at(options.issue_date, request.issue_date);
    request.program_version = UNDERLAG_VERSION;
    return request;
}

}  // namespace

std::vector<OptionRow> option_rows(GenerateOptions& options) {
    std::vector<OptionRow> rows;
    add_term_row(rows, options.term,
                 {"terminen: HT2016, VT17, ...", "the term: HT2016, VT17, ..."});
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
    rows.push_back({0,
                    "correct-rates",
                    {},
                    {"ur liggaren: kreditera och fakturera på nytt rader vars veckoersättning "
                     "eller beräkning ändrats i avtalet",
                     "from the ledger: credit and invoice anew lines whose week rate or "
                     "calculation has changed in the agreement"},
                    &options.correct_rates});
    add_yes_row(rows, options.agreed,
                {"ur liggaren: numrera utan att fråga, även med ett datum efter dagens eller "
                 "för en termin som inte har börjat, och med en äldre kopia av ett avtal",
                 "from the ledger: number without asking, also with a date after today or for "
                 "a term that has not begun, and with an older copy of an agreement"});
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
    const IssueRequest request = read_request(options, sources, found);
    if (found.has_errors())
        return fail(sources, found, failure_form(options, language));
    return options.lists.empty() ? generate_from_ledger(options, request, language)
                                 : generate_from_lists(options, request, language);
}

CommandRow generate_command() {
    return {"generate",
            "generera",
            {"gör terminens faktureringsunderlag, en Excelfil för varje verksamhet och en "
             "sammanställning",
             "makes the term's invoice bases, an Excel file for each unit and a summary"},
            examples,
            bind_command<GenerateOptions>};
}

}  // namespace underlag
