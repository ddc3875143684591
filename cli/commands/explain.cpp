#include "cli/commands/explain.hpp"

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/reports/explain_report.hpp"
#include "underlag/rules/catalogue.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

ExitCode fail_on_unknown_code(const std::string& word, const FailureForm& form) {
    std::vector<std::string_view> known;
    for (const CatalogueEntry& entry : catalogue())
        known.push_back(entry.code());
    Diagnostics found;
    found.add(unknown_code, {}, {{"word", word}, nearest_clause(word, known)});
    return fail(found, form);
}

}  // namespace

std::vector<OptionRow> option_rows(ExplainOptions& options) {
    std::vector<OptionRow> rows;
    add_format_row(rows, options.format, {"text", "json"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(ExplainOptions& options) {
    return {.name = {"[KOD]", "[CODE]"},
            .help = {"koden på en avvikelse, som P101 (annars visas alla koder)",
                     "the code of a finding, such as P101 (default: all codes are shown)"},
            .target = &options.code,
            .most = 1};
}

ExitCode run(const ExplainOptions& options, Language language) {
    const bool as_json = options.format == "json";
    const ExplainStyle style{
        .language = language,
        .color = text_style(options.speech, true, language, standard_output_is_terminal()).color};
    if (options.code.empty()) {
        if (as_json)
            write_codes_json(language, standard_output());
        else
            write_codes_text(style, standard_output());
        return ExitCode::done;
    }
    const CatalogueEntry* entry = find_code(options.code.front());
    if (entry == nullptr)
        return fail_on_unknown_code(options.code.front(),
                                    {language, options.speech.color, as_json});
    if (as_json)
        write_code_json(*entry, language, standard_output());
    else
        write_code_text(*entry, style, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
