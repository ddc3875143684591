#include "underlag/usage/command_description.hpp"

#include <algorithm>

namespace underlag {

std::string OptionRow::long_name() const {
    return "--" + std::string{name};
}

std::string OptionRow::spelling() const {
    return letter == 0 ? long_name() : std::string{'-', letter} + ", " + long_name();
}

std::vector<std::string_view> CommandDescription::names() const {
    if (swedish_name.empty())
        return {name};
    return {name, swedish_name};
}

const OptionRow* CommandDescription::option(std::string_view long_name) const {
    const auto row = std::ranges::find(options, long_name, &OptionRow::name);
    return row == options.end() ? nullptr : &*row;
}

const CommandDescription* find_command(std::span<const CommandDescription> commands,
                                       std::string_view name) {
    for (const CommandDescription& command : commands)
        if (!name.empty() && (name == command.name || name == command.swedish_name))
            return &command;
    return nullptr;
}

}  // namespace underlag
