#include "cli/arguments.hpp"

// Its checks of files are not used, and make paths in their own way.
#define CLI11_HAS_FILESYSTEM 0
#include <CLI/CLI.hpp>
#include <algorithm>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

std::string flags_of(const OptionRow& row) {
    const std::string name = "--" + std::string{row.name};
    return row.letter == 0 ? name : std::string{'-', row.letter} + "," + name;
}

void add_option(CLI::App& app, const OptionRow& row) {
    const auto add = [&](auto* target) -> CLI::Option* {
        if constexpr (std::is_same_v<decltype(target), bool*>)
            return app.add_flag(flags_of(row), *target);
        else
            return app.add_option(flags_of(row), *target)->allow_extra_args(false);
    };
    CLI::Option* option = std::visit(add, row.target);
    // How often it was given is looked at afterwards, so that the mistake can be told in full.
    if (!std::holds_alternative<std::vector<std::string>*>(row.target))
        option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

std::string joined(const std::vector<std::string_view>& words, std::string_view last) {
    std::string text;
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (index > 0)
            text += index + 1 == words.size() ? " " + std::string{last} + " " : ", ";
        text += words[index];
    }
    return text;
}

// An empty value is a variable that was not set more often than a wish.
bool is_empty(const OptionRow& row) {
    if (const auto* text = std::get_if<std::string*>(&row.target))
        return (*text)->empty();
    if (const auto* texts = std::get_if<std::vector<std::string>*>(&row.target))
        return std::ranges::any_of(**texts, &std::string::empty);
    return false;
}

void add_missing_value(const OptionRow& row, Diagnostics& found) {
    found.add(missing_option_value, {},
              {{"option", "--" + std::string{row.name}},
               {"value", std::string{row.value.swedish}, std::string{row.value.english}}});
}

void check_values(const CLI::App& app, const BoundCommand& bound, Diagnostics& found) {
    for (const OptionRow& row : bound.options) {
        const std::string option = "--" + std::string{row.name};
        const std::size_t times = app.count(option);
        if (times > 1 && std::holds_alternative<std::string*>(row.target))
            found.add(repeated_option, {}, {{"option", option}});
        if (times > 0 && is_empty(row)) {
            add_missing_value(row, found);
            continue;
        }
        if (times == 0 || row.choices.empty())
            continue;
        const std::string& value = *std::get<std::string*>(row.target);
        if (std::ranges::find(row.choices, std::string_view{value}) == row.choices.end())
            found.add(wrong_option_value, {},
                      {{"value", value},
                       {"option", option},
                       nearest_clause(value, row.choices),
                       {"expected", joined(row.choices, "eller"), joined(row.choices, "or")}});
    }
}

void add_unexpected(const CommandRow& command, const std::string& word, Diagnostics& found) {
    found.add(unexpected_argument, {}, {{"word", word}, {"command", std::string{command.name}}});
}

void name_unknown(const CommandRow& command, const BoundCommand& bound, const std::string& word,
                  Diagnostics& found) {
    if (word.size() < 2 || word.front() != '-') {
        add_unexpected(command, word, found);
        return;
    }
    std::vector<std::string> spellings{"--help", "--version"};
    for (const OptionRow& row : bound.options)
        spellings.push_back("--" + std::string{row.name});
    const std::vector<std::string_view> known(spellings.begin(), spellings.end());
    const bool is_letter = word[1] != '-';
    const std::string name = word.substr(0, word.find('='));
    found.add(unknown_option, {},
              {{"word", name},
               {"command", std::string{command.name}},
               is_letter ? Argument{"nearest", ""} : nearest_clause(name, known)});
}

// What CLI11 refuses outright: an option without its value, or a switch with one.
void explain(const CLI::ParseError& error, const BoundCommand& bound, Diagnostics& found) {
    const std::string_view said = error.what();
    for (const OptionRow& row : bound.options) {
        const std::string option = "--" + std::string{row.name};
        if (said.find(option) == std::string_view::npos)
            continue;
        if (row.is_switch())
            found.add(value_of_flag, {}, {{"option", option}});
        else
            add_missing_value(row, found);
        return;
    }
    found.add(unexpected_argument, {}, {{"word", std::string{said}}, {"command", "underlag"}});
}

// False when the command has no room for another, or none for one that is empty.
bool take(const ArgumentRow& taken, const std::string& word) {
    const bool has_room =
        taken.target != nullptr && (taken.most == 0 || taken.target->size() < taken.most);
    if (has_room && !word.empty())
        taken.target->push_back(word);
    return has_room && !word.empty();
}

}  // namespace

std::vector<std::string_view> read_arguments(const CommandRow& command, const BoundCommand& bound,
                                             const std::vector<std::string>& arguments,
                                             const std::vector<std::string>& operands,
                                             Diagnostics& found) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    for (const OptionRow& row : bound.options)
        add_option(app, row);
    std::vector<std::string> rest;
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
        rest = app.remaining();
    } catch (const CLI::ParseError& error) {
        explain(error, bound, found);
        return {};
    }
    check_values(app, bound, found);
    for (const std::string& word : rest) {
        const bool is_option = word.size() > 1 && word.front() == '-';
        if (is_option || !take(bound.argument, word))
            name_unknown(command, bound, word, found);
    }
    for (const std::string& word : operands)
        if (!take(bound.argument, word))
            add_unexpected(command, word, found);
    std::vector<std::string_view> given;
    for (const OptionRow& row : bound.options)
        if (app.count("--" + std::string{row.name}) > 0)
            given.push_back(row.name);
    return given;
}

}  // namespace underlag
