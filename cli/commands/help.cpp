#include "cli/commands/help.hpp"

#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/help_text.hpp"
#include "cli/man_pages.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/manual/topic.hpp"
#include "underlag/reports/markup_text.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

constexpr PageStyle wide_page{.width = 100, .indent = 4};

const CommandRow* find_command(std::string_view name) {
    for (const CommandRow& command : commands())
        if (name == command.name || (!command.swedish_name.empty() && name == command.swedish_name))
            return &command;
    return nullptr;
}

ExitCode fail_on_unknown_word(const HelpOptions& options, Language language) {
    std::vector<std::string_view> known;
    for (const CommandRow& command : commands())
        for (const std::string_view name : {command.name, command.swedish_name})
            if (!name.empty())
                known.push_back(name);
    for (const Topic& topic : topics())
        for (const std::string_view name : {topic.name, topic.swedish_name})
            known.push_back(name);
    const std::string& word = options.word.front();
    Diagnostics found;
    found.add(unknown_help_word, {}, {{"word", word}, nearest_clause(word, known)});
    return fail(found, {language, options.speech.color, false});
}

std::string page_text(const Topic& topic, Language language, bool is_coloured) {
    PageStyle style = wide_page;
    style.bold_headings = is_coloured;
    std::vector<Block> blocks = topic_page(topic, language);
    blocks.insert(blocks.begin(),
                  {.kind = Block::Kind::title, .text = topic_title(topic, language)});
    blocks[1].stands_apart = true;
    return markup_text(blocks, style);
}

}  // namespace

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
            .most = 1};
}

ExitCode run(const HelpOptions& options, Language language) {
    const bool as_man_page = options.format == "man";
    const bool is_coloured =
        text_style(options.speech, true, language, standard_output_is_terminal()).color;
    if (options.word.empty()) {
        standard_output()(as_man_page ? program_man_page(commands(), language)
                                      : program_help(commands(), language));
        return ExitCode::done;
    }
    const CommandRow* command = find_command(options.word.front());
    const Topic* topic = find_topic(options.word.front());
    if (command == nullptr && topic == nullptr)
        return fail_on_unknown_word(options, language);
    if (as_man_page) {
        standard_output()(command != nullptr ? command_man_page(*command, language)
                                             : topic_man_page(*topic, language));
        return ExitCode::done;
    }
    std::string text;
    if (command != nullptr)
        text += command_help(*command, language) + (topic == nullptr ? "" : "\n");
    if (topic != nullptr)
        text += page_text(*topic, language, is_coloured);
    standard_output()(text);
    return ExitCode::done;
}

}  // namespace underlag
