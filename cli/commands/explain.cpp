// `underlag explain [CODE|NUMBER|PLACEMENT]`: the page of a code of the findings, alone all the
// codes; or how every krona of a document or placement came about.
#include <array>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/ledger_access.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/operations/explained_word.hpp"
#include "underlag/reports/explain_report.hpp"
#include "underlag/reports/explanation_report.hpp"
#include "underlag/reports/shared_costs.hpp"
#include "underlag/rules/catalogue.hpp"

namespace underlag {
namespace {

struct ExplainOptions {
    std::vector<std::string> word;  // none or one: a code, else a number, else a placement's id
    std::string placement;          // --placement: an id, whatever it looks like
    LedgerPlace ledger;
    std::vector<std::string> agreements;
    std::string issue_date;  // empty: today
    std::string jobs;
    std::string format = "text";
    SpeechOptions speech;
};

constexpr std::array<Example, 4> examples{{
    {"underlag explain P101",
     {"Vad koden P101 betyder och hur felet rättas",
      "What the code P101 means and how to mend it"}},
    {"underlag explain 2016-0003",
     {"Hur varje krona på underlag 2016-0003 räknats fram",
      "How every krona of document 2016-0003 came about"}},
    {"underlag explain P-17",
     {"Vad placering P-17 är värd, varför, och vad som är fakturerat",
      "What placement P-17 is worth, why, and what has been invoiced"}},
    {"underlag explain", {"Alla koder", "All codes"}},
}};

ExitCode write_codes(const ExplainOptions& options, const ExplainStyle& style) {
    if (options.format == "json")
        write_codes_json(style.language, standard_output());
    else
        write_codes_text(style, standard_output());
    return ExitCode::done;
}

ExitCode write_code(const CatalogueEntry& entry, const ExplainOptions& options,
                    const ExplainStyle& style) {
    if (options.format == "json")
        write_code_json(entry, style.language, standard_output());
    else
        write_code_text(entry, style, standard_output());
    return ExitCode::done;
}

bool has_ledger(const ExplainOptions& options) {
    const bool is_named = !options.ledger.empty() && !options.speech.defaults.has("ledger");
    return is_ledger_asked(ledger_address(options.ledger), is_named);
}

// Nothing when the ledger has no document of this number.
std::optional<ExitCode> answer_for_document(const ExplainOptions& options,
                                            const std::string& number, Language language) {
    const Ledger ledger = read_ledger(ledger_address(options.ledger));
    const auto document = explain_document(ledger, number);
    if (!document)
        return std::nullopt;
    if (options.format == "json")
        write_document_json(*document, language, standard_output());
    else
        write_document_text(*document, language, standard_output());
    return ExitCode::done;
}

// Nothing when the ledger has no placement of this id.
std::optional<ExitCode> answer_for_placement(const ExplainOptions& options, const std::string& id,
                                             Language language) {
    const Ledger ledger = read_ledger(ledger_address(options.ledger));
    if (placement_history(ledger, id).empty())
        return std::nullopt;
    Diagnostics found;
    const LedgerQuestion question = ledger_question(options, found);
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    LedgerStanding standing;
    if (const auto stopped = read_standing(ledger, question, options.speech,
                                           failure_form(options, language), standing))
        return stopped;
    const std::vector<ExplainedPlacement> placements = explain_placement(ledger, standing, id);
    if (options.format == "json")
        write_placements_json(placements, language, standard_output());
    else
        write_placements_text(placements, language, standard_output());
    return ExitCode::done;
}

// Nothing when no agreement that is at hand shares a cost under this id.
std::optional<ExitCode> answer_for_sharing(const ExplainOptions& options, const std::string& id,
                                           Language language) {
    Diagnostics found;
    const Date today = issue_date(options.issue_date, found);
    if (found.has_errors())
        return fail(found, failure_form(options, language));
    CheckedLists checked;
    (void)read_inputs({.agreements = options.agreements}, std::nullopt, checked);
    std::vector<SharingFile> files = sharing_files(checked.agreement_sources);
    std::erase_if(files, [&](const SharingFile& file) { return file.sharing.id != id; });
    if (files.empty())
        return std::nullopt;
    std::optional<Ledger> ledger;
    if (has_ledger(options))
        ledger = read_ledger(ledger_address(options.ledger));
    const std::vector<ShareYear> years = share_years(ledger ? &*ledger : nullptr, files, today, "");
    if (options.format == "json")
        write_sharing_json(files.front(), years, standard_output());
    else
        write_sharing_text(files.front(), years, language, standard_output());
    return ExitCode::done;
}

std::vector<OptionRow> option_rows(ExplainOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back(
        {0,
         "placement",
         {"ID", "ID"},
         {"förklara placeringen med detta id, även om det ser ut som en kod eller ett nummer",
          "explain the placement with this id, even if it looks like a code or a number"},
         &options.placement});
    add_ledger_rows(rows, options.ledger);
    add_agreement_row(rows, options.agreements);
    add_issue_date_row(rows, options.issue_date);
    add_jobs_row(rows, options.jobs);
    add_format_row(rows, options.format, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(ExplainOptions& options) {
    return {
        .name = {"[KOD|NUMMER|PLACERING|AVTAL]", "[CODE|NUMBER|PLACEMENT|AGREEMENT]"},
        .help =
            {"koden på en avvikelse, som P101, ett underlags nummer, som 2016-0003, en placerings "
             "id, eller id för ett avtal om en gemensam kostnad, som RSS (annars visas alla koder)",
             "the code of a finding, such as P101, the number of a document, such as 2016-0003, "
             "the id of a placement, or that of an agreement on a shared cost, such as RSS "
             "(default: all codes are shown)"},
        .target = &options.word,
        .most = 1,
        .choices = all_codes(),
        .kind = ValueKind::agreement};
}

// Whoever looks up U504 has a configuration that is wrong.
bool needs_configuration(const ExplainOptions& options) {
    const bool is_of_codes = options.word.empty() || find_code(options.word.front()) != nullptr;
    return !options.placement.empty() || !is_of_codes;
}

ExitCode run(const ExplainOptions& options, Language language) {
    const ExplainStyle style{
        .language = language,
        .color = text_style(options.speech, true, language, standard_output_is_terminal()).color};
    const FailureForm form = failure_form(options, language);
    if (!options.placement.empty()) {
        if (const auto code = answer_for_placement(options, options.placement, language))
            return *code;
        Diagnostics found;
        found.add(unknown_placement, {}, {{"id", options.placement}});
        return fail(found, form);
    }
    if (options.word.empty())
        return write_codes(options, style);
    const std::string& word = options.word.front();
    if (const CatalogueEntry* entry = find_code(word))
        return write_code(*entry, options, style);
    if (const auto code = answer_for_sharing(options, word, language))
        return *code;
    if (has_ledger(options)) {
        if (const auto code = answer_for_document(options, word, language))
            return *code;
        if (const auto code = answer_for_placement(options, word, language))
            return *code;
    }
    Diagnostics found;
    add_unexplained_word(word, found);
    return fail(found, form);
}

}  // namespace

CommandRow explain_command() {
    return {"explain",
            "forklara",
            {"förklarar en kod, eller hur varje krona på ett underlag eller för en placering "
             "räknats fram",
             "explains a code, or how every krona of a document or placement came about"},
            examples,
            bind_command<ExplainOptions>};
}

}  // namespace underlag
