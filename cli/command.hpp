// A command of the program: its names, its help, its options and what it does.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/option_row.hpp"

namespace underlag {

struct Example {
    std::string_view command;  // as it is typed
    Wording what;
};

// A command with an options struct of its own behind its rows.
struct BoundCommand {
    std::vector<OptionRow> options;
    ArgumentRow argument;
    // To be called when the options are set. Throws IoError when a file, disk or stream fails.
    std::function<ExitCode(Language)> run;
};

struct CommandRow {
    std::string_view name;
    std::string_view swedish_name;  // "" where there is none
    Wording summary;
    std::span<const Example> examples;
    BoundCommand (*bind)();
};

// A command from its options struct and three functions over it, found by overload:
// `option_rows(Options&)`, `argument_row(Options&)` and `run(const Options&, Language)`.
template <class Options>
BoundCommand bind_command() {
    auto options = std::make_shared<Options>();
    return {.options = option_rows(*options),
            .argument = argument_row(*options),
            .run = [options](Language language) { return run(*options, language); }};
}

}  // namespace underlag
