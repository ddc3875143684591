// `underlag find TEXT`: placements and documents of the ledger that hold a text.
#include <array>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/failure.hpp"
#include "cli/ledger_access.hpp"
#include "cli/output.hpp"
#include "underlag/reports/find_report.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "underlag/usage/ledger_place.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

struct FindOptions {
    std::vector<std::string> words;  // the text, which a shell may have parted
    std::string term;                // empty: all
    LedgerPlace ledger;
    std::vector<std::string> agreements;
    std::string issue_date;  // empty: today
    std::string jobs;
    std::string format = "text";
    SpeechOptions speech;
};

constexpr std::array<Example, 4> examples{{
    {"underlag find 'Åsa Ek'",
     {"Vad liggaren vet om en student, hur namnet än är vänt",
      "What the ledger knows of a student, whichever way the name is turned"}},
    {"underlag find Linden --term HT2016",
     {"Vad en verksamhet har under en termin", "What a unit has in a term"}},
    {"underlag find 7650",
     {"Vilken rad eller vilket underlag ett belopp är", "Which line or document an amount is"}},
    {"underlag find lista.csv --format json",
     {"Vad som kom med en lista, till ett skript", "What came with a list, for a script"}},
}};

std::string sought_text(const FindOptions& options, Diagnostics& found) {
    std::string text;
    for (const std::string& word : options.words)
        text += (text.empty() ? "" : " ") + word;
    if (fold_name(text).empty())
        add_missing_option(found, "find", "TEXT", examples.front());
    return text;
}

std::vector<OptionRow> option_rows(FindOptions& options) {
    std::vector<OptionRow> rows;
    add_term_row(rows, options.term,
                 {"bara den terminen: HT2016, VT17, ...", "that term alone: HT2016, VT17, ..."});
    add_ledger_rows(rows, options.ledger);
    add_agreement_row(rows, options.agreements);
    add_issue_date_row(rows, options.issue_date);
    add_jobs_row(rows, options.jobs);
    add_format_row(rows, options.format, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(FindOptions& options) {
    return {.name = {"TEXT", "TEXT"},
            .help = {"en students namn eller en del av det, en referens, en verksamhet, ett "
                     "lärosäte, ett underlags nummer, ett belopp eller en listas filnamn; skyddade "
                     "studenter hittas bara på referensen",
                     "a student's name or a part of it, a reference, a unit, a university, the "
                     "number of a document, an amount or the file name of a list; protected "
                     "students are found by reference only"},
            .target = &options.words};
}

ExitCode run(const FindOptions& options, Language language) {
    const bool as_json = options.format == "json";
    const FailureForm form = failure_form(options, language);
    Diagnostics found;
    FindRequest request{.text = sought_text(options, found)};
    request.term = read_term(options.term, "--term", found);
    const LedgerQuestion question = ledger_question(options, found);
    if (found.has_errors())
        return fail(found, form);
    const Ledger ledger = read_ledger(question.ledger);
    LedgerStanding standing;
    const bool is_read = read_standing_to_find(ledger, question.ledger.shown(), question.reading,
                                               question.today, request, standing);
    if (const auto stopped = tell_of_standing(is_read, options.speech, form, standing))
        return *stopped;
    const FindAnswer answer{
        .ledger = question.ledger.shown(),
        .term = request.term,
        .hits = find_in_ledger(ledger, standing, request),
        .given_options = options_of_next(options.speech.configuration, options.ledger.address,
                                         options.agreements, options.speech.defaults)};
    if (as_json)
        write_find_json(answer, standard_output());
    else
        write_find_text(answer, language, standard_output());
    return ExitCode::done;
}

}  // namespace

CommandRow find_command() {
    return {
        "find",
        "sok",
        {"letar i liggaren efter en student, en verksamhet, ett nummer, ett belopp eller en lista",
         "looks in the ledger for a student, a unit, a number, an amount or a list"},
        examples,
        bind_command<FindOptions>};
}

}  // namespace underlag
