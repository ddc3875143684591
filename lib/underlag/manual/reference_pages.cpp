#include "underlag/manual/reference_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "underlag/manual/help_text.hpp"
#include "underlag/manual/man_page.hpp"

namespace underlag {
namespace {

constexpr int section_of_programs = 1;
constexpr int section_of_topics = 7;

constexpr Wording heading_of_name{"NAMN", "NAME"};
constexpr Wording heading_of_use{"ANVÄNDNING", "SYNOPSIS"};
constexpr Wording heading_of_description{"BESKRIVNING", "DESCRIPTION"};
constexpr Wording heading_of_commands{"KOMMANDON", "COMMANDS"};
constexpr Wording heading_of_topics{"ÄMNEN", "TOPICS"};
constexpr Wording heading_of_options{"FLAGGOR", "OPTIONS"};
constexpr Wording heading_of_examples{"EXEMPEL", "EXAMPLES"};
constexpr Wording heading_of_others{"SE ÄVEN", "SEE ALSO"};
constexpr Wording word_for_options{"FLAGGA", "OPTION"};
constexpr Wording others_of_command{
    "`underlag(1)`, `underlag-exit-status(7)`, `underlag-files(7)`, `underlag-codes(7)`",
    "`underlag(1)`, `underlag-exit-status(7)`, `underlag-files(7)`, `underlag-codes(7)`"};
constexpr Wording use_of_all{
    "Flaggor får stå före eller efter kommandot, och betyder detsamma överallt. `-` som LISTA är "
    "standard in. Efter `--` är allt filnamn. Ett felskrivet kommando eller en felskriven flagga "
    "nämns, med det närmast rätta.",
    "Options may stand before or after the command, and mean the same everywhere. `-` as a LIST is "
    "standard input. After `--` everything is a file name. A mistyped command or option is named, "
    "with the nearest right one."};

class PageOfBlocks {
   public:
    PageOfBlocks(std::string_view name, std::string_view about, const ReferenceStyle& style)
        : style_{style} {
        blocks_.push_back(
            {.kind = Block::Kind::title, .text = std::string{heading_of_name.in(style_.language)}});
        add_paragraph(fmt::format("{} - {}", name, about));
    }

    void add_heading(const Wording& heading) {
        blocks_.push_back(
            {.kind = Block::Kind::title, .text = std::string{heading.in(style_.language)}});
    }
    void add_paragraph(std::string text) { blocks_.push_back({.text = std::move(text)}); }
    void add_example(std::string text) {
        blocks_.push_back({.kind = Block::Kind::example, .text = std::move(text)});
    }
    // A first row that is not shown stands for the headings of a list of terms.
    void add_terms(std::vector<Block::Row> rows) {
        rows.insert(rows.begin(), {"", ""});
        blocks_.push_back({.kind = Block::Kind::table, .rows = std::move(rows)});
    }
    void add(std::vector<Block> blocks) { std::ranges::move(blocks, std::back_inserter(blocks_)); }
    void add_examples(std::span<const Example> examples) {
        add_heading(heading_of_examples);
        for (const Example& example : examples) {
            add_paragraph(std::string{example.what.in(style_.language)} + ":");
            add_example(std::string{example.command} + "\n");
        }
    }

    [[nodiscard]] std::string as_man_page(std::string_view name, int section) const {
        return man_page({name, section, style_.version, blocks_});
    }

   private:
    ReferenceStyle style_;
    std::vector<Block> blocks_;
};

// "-o, --out DIR"
std::string term_of(const OptionRow& row, Language language) {
    return row.is_switch() ? row.spelling()
                           : fmt::format("{} {}", row.spelling(), row.value.in(language));
}

// An option that means the same in several commands stands there once, with their names.
std::vector<Block::Row> all_options(std::span<const CommandDescription> commands,
                                    Language language) {
    struct Found {
        std::string term;
        std::string help;
        std::string commands;
    };
    std::vector<Found> found;
    for (const CommandDescription& command : commands)
        for (const OptionRow& row : command.options) {
            const std::string term = term_of(row, language);
            auto same = std::ranges::find_if(found, [&](const Found& other) {
                return other.term == term && other.help == row.help.in(language);
            });
            if (same == found.end())
                same = found.insert(found.end(), {term, std::string{row.help.in(language)}, ""});
            same->commands.append(same->commands.empty() ? "" : ", ").append(command.name);
        }
    std::ranges::stable_sort(
        found, {}, [](const Found& option) { return option.term.substr(option.term.find("--")); });
    std::vector<Block::Row> rows;
    for (const Found& option : found)
        rows.push_back({option.term, fmt::format("{} ({})", option.help, option.commands)});
    return rows;
}

std::string page_name(std::string_view name) {
    return fmt::format("underlag-{}", name);
}

}  // namespace

std::string program_man_page(std::span<const CommandDescription> commands,
                             const ReferenceStyle& style) {
    const Language language = style.language;
    PageOfBlocks page("underlag", program_summary(language), style);
    page.add_heading(heading_of_use);
    page.add_paragraph(fmt::format("`underlag` {} [{}...]",
                                   language == Language::swedish ? "KOMMANDO" : "COMMAND",
                                   word_for_options.in(language)));
    page.add_heading(heading_of_description);
    page.add_paragraph(std::string{use_of_all.in(language)});
    std::vector<Block::Row> rows;
    for (const CommandDescription& command : commands)
        rows.push_back({both_names(command.name, command.swedish_name),
                        std::string{command.summary.in(language)}});
    page.add_heading(heading_of_commands);
    page.add_terms(std::move(rows));
    rows.clear();
    for (const Topic& topic : topics())
        rows.push_back({both_names(topic.name, topic.swedish_name), topic_title(topic, language)});
    page.add_heading(heading_of_topics);
    page.add_terms(std::move(rows));
    page.add_heading(heading_of_options);
    rows = all_options(commands, language);
    rows.push_back({"-h, --help", std::string{help_of_help.in(language)}});
    rows.push_back({"--version", std::string{help_of_version.in(language)}});
    page.add_terms(std::move(rows));
    page.add_heading(heading_of_examples);
    for (const CommandDescription& command : commands) {
        page.add_paragraph(std::string{command.examples.front().what.in(language)} + ":");
        page.add_example(std::string{command.examples.front().command} + "\n");
    }
    return page.as_man_page("underlag", section_of_programs);
}

std::string command_man_page(const CommandDescription& command, const ReferenceStyle& style) {
    const Language language = style.language;
    const std::string name = page_name(command.name);
    PageOfBlocks page(name, command.summary.in(language), style);
    page.add_heading(heading_of_use);
    const std::string argument =
        command.argument.name.empty() ? "" : " " + std::string{command.argument.name.in(language)};
    const std::string option = fmt::format(" [{}...]", word_for_options.in(language));
    page.add_paragraph(fmt::format("`underlag {}`{}{}", command.name, argument, option));
    if (!command.swedish_name.empty())
        page.add_paragraph(
            fmt::format("`underlag {}`{}{}", command.swedish_name, argument, option));
    page.add_heading(heading_of_options);
    std::vector<Block::Row> rows;
    if (!argument.empty())
        rows.push_back({argument.substr(1), std::string{command.argument.help.in(language)}});
    for (const OptionRow& row : command.options)
        rows.push_back({term_of(row, language), std::string{row.help.in(language)}});
    rows.push_back({"-h, --help", std::string{help_of_help.in(language)}});
    page.add_terms(std::move(rows));
    page.add_examples(command.examples);
    if (const Topic* topic = find_topic(command.name)) {
        page.add_heading(heading_of_description);
        page.add(topic_page(*topic, language));
    }
    page.add_heading(heading_of_others);
    page.add_paragraph(std::string{others_of_command.in(language)});
    return page.as_man_page(name, section_of_programs);
}

std::string topic_man_page(const Topic& topic, const ReferenceStyle& style) {
    const Language language = style.language;
    const std::string name = page_name(topic.name);
    PageOfBlocks page(name, topic_title(topic, language), style);
    page.add_heading(heading_of_description);
    page.add(topic_page(topic, language));
    page.add_heading(heading_of_others);
    page.add_paragraph("`underlag(1)`");
    return page.as_man_page(name, section_of_topics);
}

}  // namespace underlag
