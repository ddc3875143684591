#include "underlag/usage/given_arguments.hpp"

#include <algorithm>
#include <iterator>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/text/nearest_clause.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {

namespace {

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
              {{"option", row.long_name()},
               {"value", std::string{row.value.swedish}, std::string{row.value.english}}});
}

void check_option(const OptionRow& row, std::size_t times, Diagnostics& found) {
    if (times > 1 && std::holds_alternative<std::string*>(row.target))
        found.add(repeated_option, {}, {{"option", row.long_name()}});
    if (times > 0 && is_empty(row)) {
        add_missing_value(row, found);
        return;
    }
    if (times == 0 || row.choices.empty())
        return;
    const std::string& value = *std::get<std::string*>(row.target);
    if (std::ranges::find(row.choices, std::string_view{value}) == row.choices.end())
        found.add(wrong_option_value, {},
                  {{"value", value},
                   {"option", row.long_name()},
                   nearest_clause(value, row.choices),
                   {"expected", joined(row.choices, "eller"), joined(row.choices, "or")}});
}

bool is_option(const std::string& word) {
    return word.size() > 1 && word.front() == '-';
}

void add_unexpected(const CommandDescription& command, const std::string& word,
                    Diagnostics& found) {
    found.add(unexpected_argument, {}, {{"word", word}, {"command", std::string{command.name}}});
}

void add_unknown_option(const CommandDescription& command, const std::string& word,
                        Diagnostics& found) {
    std::vector<std::string> spellings{"--help", "--version"};
    for (const OptionRow& row : command.options)
        spellings.push_back(row.long_name());
    const std::vector<std::string_view> known(spellings.begin(), spellings.end());
    const bool is_letter = word[1] != '-';
    const std::string name = word.substr(0, word.find('='));
    found.add(unknown_option, {},
              {{"word", name},
               {"command", std::string{command.name}},
               is_letter ? Argument{"nearest", ""} : nearest_clause(name, known)});
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

void take_arguments(const CommandDescription& command, const GivenArguments& given,
                    Diagnostics& found) {
    for (std::size_t row = 0; row < command.options.size(); ++row)
        check_option(command.options[row], given.times[row], found);
    for (const std::string& word : given.others)
        if (is_option(word))
            add_unknown_option(command, word, found);
        else if (!take(command.argument, word))
            add_unexpected(command, word, found);
    for (const std::string& word : given.operands)
        if (!take(command.argument, word))
            add_unexpected(command, word, found);
}

void add_unreadable_option(const CommandDescription& command, std::string_view said,
                           Diagnostics& found) {
    for (const OptionRow& row : command.options) {
        if (said.find(row.long_name()) == std::string_view::npos)
            continue;
        if (row.is_switch())
            found.add(value_of_flag, {}, {{"option", row.long_name()}});
        else
            add_missing_value(row, found);
        return;
    }
    found.add(unexpected_argument, {}, {{"word", std::string{said}}, {"command", "underlag"}});
}

void add_missing_option(Diagnostics& found, std::string_view command, std::string_view option,
                        const Example& example) {
    found.add(missing_option, {},
              {{"command", std::string{command}},
               {"option", std::string{option}},
               {"example", std::string{example.command}}});
}

void check_lists_given(const std::vector<std::string>& lists, std::string_view command,
                       const Example& example, Diagnostics& found) {
    if (lists.empty())
        found.add(missing_list, {},
                  {{"command", std::string{command}}, {"example", std::string{example.command}}});
    check_standard_input(lists, found);
}

void check_standard_input(const std::vector<std::string>& lists, Diagnostics& found) {
    if (std::ranges::count(lists, "-") > 1)
        found.add(repeated_standard_input, {});
}

int read_required_year(const std::string& value, std::string_view command, const Example& example,
                       Diagnostics& found) {
    if (value.empty()) {
        add_missing_option(found, command, "--year", example);
        return 0;
    }
    return read_number(value, "--year", years, {"ett år som 2024", "a year such as 2024"}, found)
        .value_or(0);
}

Term read_required_term(const std::string& value, std::string_view command, std::string_view option,
                        const Example& example, Diagnostics& found) {
    if (value.empty())
        add_missing_option(found, command, option, example);
    return read_term(value, option, found).value_or(Term{});
}

void refuse_other_options(const ActionOptions& options, const DefaultsTaken& defaults,
                          Diagnostics& found) {
    constexpr std::string_view of_all[] = {"ledger", "wait",  "format", "lang",
                                           "color",  "quiet", "config"};
    for (std::size_t row = 0; row < options.given.size(); ++row) {
        const std::string_view name = options.given[row].name;
        const bool is_taken = std::ranges::find(of_all, name) != std::end(of_all) ||
                              std::ranges::find(options.taken, name) != options.taken.end();
        const bool is_said = std::visit(
            [&](auto* target) {
                return *target != *std::get<decltype(target)>(options.unset[row].target);
            },
            options.given[row].target);
        if (!is_taken && is_said && !defaults.has(name))
            found.add(unexpected_argument, {},
                      {{"word", options.given[row].long_name()}, {"command", options.command}});
    }
}

void refuse_options(const Kind& kind, const std::vector<SetOption>& options,
                    const DefaultsTaken& defaults, Diagnostics& found) {
    for (const SetOption& option : options)
        if (option.is_set && !defaults.has(option.name))
            found.add(kind, {}, {{"option", "--" + std::string{option.name}}});
}

}  // namespace underlag
