#include "cli/commands/generate.hpp"

#include "cli/failure.hpp"
#include "cli/form_options.hpp"
#include "cli/generating.hpp"
#include "cli/missing_argument.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"

namespace underlag {
namespace {

Term read_term(const GenerateOptions& options, Diagnostics& found) {
    if (options.term.empty()) {
        add_missing_option(found, "generate", "--term", generate_examples.front());
        return {};
    }
    return read_term_option(options.term, "--term", found).value_or(Term{});
}

// Somebody who gives a list and the ledger believes that the list is recorded.
void refuse_options_of_the_ledger(const GenerateOptions& options, Diagnostics& found) {
    const auto refuse = [&](bool is_set, std::string_view option) {
        if (is_set && !options.speech.is_configured(option))
            found.add(option_needs_the_ledger, {}, {{"option", "--" + std::string{option}}});
    };
    refuse(!options.ledger.empty(), "ledger");
    refuse(options.only_term, "only-term");
    refuse(options.correct_rates, "correct-rates");
}

GenerateSettings read_settings(const GenerateOptions& options, Sources& sources,
                               Diagnostics& found) {
    check_standard_input(options.lists, found);
    if (!options.lists.empty())
        refuse_options_of_the_ledger(options, found);
    if (options.lines && options.reading.format != "csv" && !options.speech.is_configured("lines"))
        found.add(lines_need_csv, {});
    GenerateSettings settings;
    settings.purpose.term = read_term(options, found);
    settings.purpose.issue_date = issue_date(options.issue_date, found);
    settings.reading = reading_request(options.reading, found);
    settings.reading.lists = options.lists;
    settings.reading.needs_agreements = true;
    settings.reading.needs_checksums = !options.lists.empty();
    settings.forms = read_forms(options.also, found);
    if (!options.lists.empty())
        refuse_forms_without_numbers(settings.forms, options.speech, found);
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
    rows.push_back({0,
                    "template",
                    {"FIL", "FILE"},
                    {"egna ord, sidfot och logotyp för underlagen (TOML)",
                     "your own words, footer and logo for the documents (TOML)"},
                    &options.template_file,
                    {},
                    ValueKind::file});
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
    return {.name = {"LISTA...", "LIST..."},
            .help = {"placeringslistor (.xlsx, .ods eller CSV); - är standard in",
                     "placement lists (.xlsx, .ods or CSV); - is standard input"},
            .target = &options.lists,
            .kind = ValueKind::file};
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
