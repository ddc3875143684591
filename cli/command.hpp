// A command of the program: what is told of it, its options and what it does.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "cli/common_options.hpp"
#include "cli/failure.hpp"
#include "underlag/usage/command_description.hpp"

namespace underlag {

// A command with an options struct of its own behind its rows.
struct BoundCommand {
    CommandDescription description;
    // To be called when the options are set. Throws IoError when a file, disk or stream fails.
    std::function<ExitCode(Language)> run;
    SpeechOptions* speech = nullptr;
    LedgerPlace* ledger = nullptr;                  // null: it knows of none
    std::vector<ExtraHeading>* headings = nullptr;  // null: it reads no lists
    // Whether a wrong configuration stops it, to be asked when the options are set.
    std::function<bool()> needs_configuration = [] { return true; };
};

struct CommandRow {
    std::string_view name;
    std::string_view swedish_name;  // "" where there is none
    Wording summary;
    std::span<const Example> examples;
    BoundCommand (*bind)(const CommandRow&);

    [[nodiscard]] BoundCommand bound() const { return bind(*this); }
};

// A command from its options struct and three functions over it, found by overload:
// `option_rows(Options&)`, `argument_row(Options&)` and `run(const Options&, Language)`; and
// `needs_configuration(const Options&)` where some of what it does can do without.
template <class Options>
BoundCommand bind_command(const CommandRow& row) {
    auto options = std::make_shared<Options>();
    BoundCommand bound{.description = {.name = row.name,
                                       .swedish_name = row.swedish_name,
                                       .summary = row.summary,
                                       .examples = row.examples,
                                       .options = option_rows(*options),
                                       .argument = argument_row(*options)},
                       .run = [options](Language language) { return run(*options, language); },
                       .speech = &options->speech};
    if constexpr (requires { options->ledger.address; })
        bound.ledger = &options->ledger;
    if constexpr (requires { options->reading.headings; })
        bound.headings = &options->reading.headings;
    if constexpr (requires { needs_configuration(*options); })
        bound.needs_configuration = [options] { return needs_configuration(*options); };
    return bound;
}

}  // namespace underlag
