// `underlag validate LIST...`: a one-off check of placement lists; touches no ledger.
#include <array>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/reports/annotated_workbook.hpp"
#include "underlag/reports/validate_report.hpp"
#include "underlag/reports/validate_text.hpp"
#include "underlag/text/system_reason.hpp"
#include "underlag/usage/given_arguments.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {
namespace {

struct ValidateOptions {
    std::vector<std::string> lists;
    ReadingOptions reading;
    SpeechOptions speech;
    std::string annotated_file;  // --annotate; "": none
};

constexpr std::array<Example, 4> examples{{
    {"underlag validate placeringar.csv",
     {"Kontrollera en lista mot avtalen i mappen avtal",
      "Check a list against the agreements in the folder avtal"}},
    {"underlag validate *.csv --strict",
     {"Flera listor på en gång, med varningar som fel",
      "Several lists at once, with warnings as errors"}},
    {"underlag validate placeringar.csv --annotate granskad.xlsx",
     {"Få listan tillbaka som arbetsbok, med felen utmärkta",
      "Get the list back as a workbook, with the errors marked"}},
    {"underlag validate - --format json < placeringar.csv",
     {"Från ett skript, med svaret som JSON", "From a script, with the answer as JSON"}},
}};

constexpr Wording interrupted_message{"avbrutet: ingen fil har skrivits\n",
                                      "interrupted: no file has been written\n"};

void write_answer(const CheckedLists& checked, const ValidateOptions& options, Language language) {
    if (options.reading.format == "json")
        write_validate_json(checked.sources, checked.list, checked.found, language,
                            standard_output());
    else if (options.reading.format == "csv")
        write_validate_csv(checked.sources, checked.list, checked.found, language,
                           standard_output());
    else
        write_validate_text(checked, options.annotated_file,
                            {.findings = text_style(options.speech, options.reading.list_all,
                                                    language, standard_output_is_terminal()),
                             .is_read_now = standard_output_is_terminal()},
                            standard_output());
}

ExitCode annotate(const CheckedLists& checked, const ValidateOptions& options, Language language) {
    try {
        if (write_file(options.annotated_file, [&](const std::filesystem::path& to) {
                write_annotated_workbook(checked.sources, checked.list, checked.found, language,
                                         today(), to);
            }))
            return ExitCode::done;
        standard_error()(interrupted_message.in(language));
        return ExitCode::interrupted;
    } catch (const IoError& error) {
        Diagnostics failure;
        failure.add(cannot_annotate, {}, {{"path", error.path()}, reason_of(error)});
        return fail(failure, failure_form(options, language));
    }
}

std::vector<OptionRow> option_rows(ValidateOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({0,
                    "annotate",
                    {"FIL", "FILE"},
                    {"skriv listan som arbetsbok (.xlsx) med de felaktiga cellerna utmärkta",
                     "write the list as a workbook (.xlsx) with the wrong cells marked"},
                    &options.annotated_file,
                    {},
                    ValueKind::file});
    add_rows(rows, options.reading, {"text", "json", "csv"});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(ValidateOptions& options) {
    return lists_argument(options.lists);
}

ExitCode run(const ValidateOptions& options, Language language) {
    Diagnostics usage;
    check_lists_given(options.lists, "validate", examples.front(), usage);
    check_annotated_file(options.annotated_file, options.lists, usage);
    if (usage.has_errors())
        return fail(usage, failure_form(options, language));
    ReadingRequest reading = reading_request(options.reading, usage);
    reading.lists = options.lists;
    if (usage.has_errors())
        return fail(usage, failure_form(options, language));
    CheckedLists checked;
    if (!check_lists(reading, std::nullopt, options.reading.strict, checked))
        return fail(checked.sources, checked.found, failure_form(options, language));
    if (!options.annotated_file.empty()) {
        const ExitCode outcome = annotate(checked, options, language);
        if (outcome != ExitCode::done)
            return outcome;
    }
    write_answer(checked, options, language);
    return checked.found.has_errors() ? ExitCode::faulty : ExitCode::done;
}

}  // namespace

CommandRow validate_command() {
    return {"validate",
            "validera",
            {"kontrollerar placeringslistor och säger cell för cell vad som är fel",
             "checks placement lists and says cell by cell what is wrong"},
            examples,
            bind_command<ValidateOptions>};
}

}  // namespace underlag
