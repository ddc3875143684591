#include "underlag/manual/help_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/reports/markup.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/text/nearest_clause.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

constexpr std::size_t line_width = 100;
// What is wider than the left column has its text on the next line.
constexpr std::size_t widest_left = 32;

struct HelpLine {
    std::string left;
    std::string_view right;
};

std::string two_columns(const std::vector<HelpLine>& lines) {
    std::size_t widest = 0;
    for (const HelpLine& line : lines)
        if (const std::size_t width = code_points(line.left); width <= widest_left)
            widest = std::max(widest, width);
    std::string text;
    for (const HelpLine& line : lines) {
        const bool fits = code_points(line.left) <= widest;
        text += fits ? fmt::format("  {:<{}}  ", line.left, widest)
                     : fmt::format("  {}\n{:{}}", line.left, "", widest + 4);
        text += wrapped(line.right, widest + 4, line_width) + "\n";
    }
    return text;
}

std::string examples_text(std::span<const Example> examples, Language language) {
    std::string text;
    for (const Example& example : examples)
        text += fmt::format("  # {}\n  {}\n\n", example.what.in(language), example.command);
    return text;
}

constexpr Wording heading_of_examples{"Exempel", "Examples"};
constexpr Wording heading_of_use{"Användning", "Usage"};
constexpr Wording heading_of_options{"Flaggor", "Options"};
constexpr Wording heading_of_commands{"Kommandon", "Commands"};
constexpr Wording heading_of_topics{"Ämnen", "Topics"};
constexpr Wording also_called{"Heter också", "Also called"};

}  // namespace

std::string_view program_summary(Language language) {
    return language == Language::swedish
               ? "gör terminens faktureringsunderlag för VFU av en lista med placeringar"
               : "makes the termly invoice bases for clinical placements (VFU) from a list of "
                 "placements";
}

std::string both_names(std::string_view name, std::string_view swedish_name) {
    return swedish_name.empty() || swedish_name == name ? std::string{name}
                                                        : fmt::format("{}, {}", name, swedish_name);
}

std::string program_help(std::span<const CommandDescription> commands, Language language) {
    const bool swedish = language == Language::swedish;
    std::string text = fmt::format("underlag {}.\n\n", program_summary(language));
    text += fmt::format("{}:\n", heading_of_examples.in(language));
    for (const CommandDescription& command : commands)
        text += examples_text(command.examples.first(1), language);
    std::vector<HelpLine> lines;
    for (const CommandDescription& command : commands)
        lines.push_back(
            {both_names(command.name, command.swedish_name), command.summary.in(language)});
    text += fmt::format("{}:\n{}\n", heading_of_commands.in(language), two_columns(lines));
    std::vector<std::string> titles;
    for (const Topic& topic : topics())
        titles.push_back(topic_title(topic, language));
    lines.clear();
    for (std::size_t at = 0; at < titles.size(); ++at)
        lines.push_back({both_names(topics()[at].name, topics()[at].swedish_name), titles[at]});
    text += fmt::format("{}:\n{}\n", heading_of_topics.in(language), two_columns(lines));
    text += fmt::format("{}:\n", heading_of_options.in(language));
    text += two_columns(
        {{"-h, --help", help_of_help.in(language)},
         {"    --version", help_of_version.in(language)},
         {swedish ? "    --lang SPRÅK" : "    --lang LANGUAGE",
          swedish ? "språk för meddelanden: sv eller en" : "language of messages: sv or en"}});
    text += swedish
                ? "\nMer om ett kommando eller ämne: underlag help KOMMANDO, underlag help ÄMNE\n"
                : "\nMore about a command or topic: underlag help COMMAND, underlag help TOPIC\n";
    return text;
}

std::string command_help(const CommandDescription& command, Language language) {
    std::string text =
        fmt::format("{}\n\n{}:\n{}", command.summary.in(language), heading_of_examples.in(language),
                    examples_text(command.examples, language));
    const ArgumentRow& argument = command.argument;
    const std::string name =
        argument.name.empty() ? "" : " " + std::string{argument.name.in(language)};
    text += fmt::format("{}: underlag {}{} [{}...]\n", heading_of_use.in(language), command.name,
                        name, language == Language::swedish ? "FLAGGA" : "OPTION");
    if (!command.swedish_name.empty())
        text += fmt::format("{}: underlag {}\n", also_called.in(language), command.swedish_name);
    std::vector<HelpLine> lines;
    if (!name.empty())
        lines.push_back({name.substr(1), argument.help.in(language)});
    for (const OptionRow& row : command.options) {
        const std::string indented = (row.letter == 0 ? "    " : "") + row.spelling();
        lines.push_back(
            {row.is_switch() ? indented : indented + " " + std::string{row.value.in(language)},
             row.help.in(language)});
    }
    lines.push_back({"-h, --help", help_of_help.in(language)});
    return text + fmt::format("\n{}:\n", heading_of_options.in(language)) + two_columns(lines);
}

std::string topic_help(const Topic& topic, Language language, bool is_coloured) {
    PageStyle style{.width = line_width, .indent = 4};
    style.bold_headings = is_coloured;
    std::vector<Block> blocks = topic_page(topic, language);
    blocks.insert(blocks.begin(),
                  {.kind = Block::Kind::title, .text = topic_title(topic, language)});
    blocks[1].stands_apart = true;
    return markup_text(blocks, style);
}

std::optional<HelpSubject> find_help(std::string_view word,
                                     std::span<const CommandDescription> commands,
                                     Diagnostics& found) {
    const HelpSubject subject{find_command(commands, word), find_topic(word)};
    if (subject.command != nullptr || subject.topic != nullptr)
        return subject;
    std::vector<std::string_view> names;
    for (const CommandDescription& command : commands)
        for (const std::string_view name : command.names())
            names.push_back(name);
    found.add(unknown_help_word, {},
              {{"word", std::string{word}}, nearest_clause(word, help_words(names))});
    return std::nullopt;
}

std::vector<std::string_view> help_words(std::span<const std::string_view> names_of_commands) {
    std::vector<std::string_view> words(names_of_commands.begin(), names_of_commands.end());
    for (const Topic& topic : topics())
        for (const std::string_view name : {topic.name, topic.swedish_name})
            if (std::ranges::find(words, name) == words.end())
                words.push_back(name);
    return words;
}

}  // namespace underlag
