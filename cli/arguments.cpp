#include "cli/arguments.hpp"

// Its checks of files are not used, and make paths in their own way.
#define CLI11_HAS_FILESYSTEM 0
#include <CLI/CLI.hpp>

#include "underlag/usage/given_arguments.hpp"

namespace underlag {
namespace {

std::string flags_of(const OptionRow& row) {
    return row.letter == 0 ? row.long_name() : std::string{'-', row.letter} + "," + row.long_name();
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
    if (!row.is_repeatable())
        option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

}  // namespace

std::vector<std::string_view> read_arguments(const CommandDescription& command,
                                             const std::vector<std::string>& arguments,
                                             const std::vector<std::string>& operands,
                                             Diagnostics& found) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    for (const OptionRow& row : command.options)
        add_option(app, row);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError& error) {
        add_unreadable_option(command, error.what(), found);
        return {};
    }
    GivenArguments given{.others = app.remaining(), .operands = operands};
    std::vector<std::string_view> names;
    for (const OptionRow& row : command.options) {
        given.times.push_back(app.count(row.long_name()));
        if (given.times.back() > 0)
            names.push_back(row.name);
    }
    take_arguments(command, given, found);
    return names;
}

}  // namespace underlag
