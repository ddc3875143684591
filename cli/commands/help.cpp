// `underlag help [COMMAND|TOPIC]`: what --help says, and the pages of the manual.
#include <array>

#include "cli/command.hpp"
#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "underlag/manual/help_text.hpp"
#include "underlag/manual/reference_pages.hpp"

namespace underlag {
namespace {

struct HelpOptions {
    std::vector<std::string> word;  // none or one: a command, else a topic
    std::string format = "text";
    SpeechOptions speech;
};

constexpr std::array<Example, 4> examples{{
    {"underlag help", {"Alla kommandon och ämnen", "All commands and topics"}},
    {"underlag help generate",
     {"Vad generate gör, och alla dess flaggor", "What generate does, and all its options"}},
    {"underlag help list",
     {"Vilka kolumner, rubriker och datum som läses ur en lista",
      "Which columns, headings and dates are read from a list"}},
    {"underlag help list --format man | man -l -",
     {"Samma sida, som man visar den", "The same page, as man shows it"}},
}};

std::string man_page_of(const HelpSubject& subject, const ReferenceStyle& style) {
    return subject.command != nullptr ? command_man_page(*subject.command, style)
                                      : topic_man_page(*subject.topic, style);
}

std::string text_of(const HelpSubject& subject, Language language, bool is_coloured) {
    std::string text;
    if (subject.command != nullptr)
        text += command_help(*subject.command, language);
    if (subject.command != nullptr && subject.topic != nullptr)
        text += "\n";
    if (subject.topic != nullptr)
        text += topic_help(*subject.topic, language, is_coloured);
    return text;
}

std::vector<OptionRow> option_rows(HelpOptions& options) {
    std::vector<OptionRow> rows;
    rows.push_back({0,
                    "format",
                    {"FORM", "FORM"},
                    {"svarets form: text, eller man (en manualsida)",
                     "form of the answer: text, or man (a manual page)"},
                    &options.format,
                    {"text", "man"}});
    add_rows(rows, options.speech);
    return rows;
}

ArgumentRow argument_row(HelpOptions& options) {
    return {.name = {"[KOMMANDO|ÄMNE]", "[COMMAND|TOPIC]"},
            .help = {"ett kommando eller ett ämne (annars räknas båda upp)",
                     "a command or a topic (default: both are listed)"},
            .target = &options.word,
            .most = 1,
            .choices = help_words(names_of_commands())};
}

ExitCode run(const HelpOptions& options, Language language) {
    const bool as_man_page = options.format == "man";
    const ReferenceStyle style{language, UNDERLAG_VERSION};
    if (options.word.empty()) {
        standard_output()(as_man_page ? program_man_page(described_commands(), style)
                                      : program_help(described_commands(), language));
        return ExitCode::done;
    }
    Diagnostics found;
    const auto subject = find_help(options.word.front(), described_commands(), found);
    if (!subject)
        return fail(found, {language, options.speech.color, false});
    const bool is_coloured =
        text_style(options.speech, true, language, standard_output_is_terminal()).color;
    standard_output()(as_man_page ? man_page_of(*subject, style)
                                  : text_of(*subject, language, is_coloured));
    return ExitCode::done;
}

}  // namespace

CommandRow help_command() {
    return {"help",
            "hjalp",
            {"visar hjälpen för ett kommando, eller en sida om ett ämne ur manualen",
             "shows the help of a command, or a page on a topic from the manual"},
            examples,
            bind_command<HelpOptions>};
}

}  // namespace underlag
