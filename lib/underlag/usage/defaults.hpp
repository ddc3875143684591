// What `underlag.toml` gives a command: its keys are the long names of options of any command, and
// its values stand where neither the command line nor the environment says anything.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/operations/configuration.hpp"
#include "underlag/usage/command_description.hpp"

namespace underlag {

// The options of a command whose values are defaults of the configuration. A default asks for
// nothing: where it means nothing it is left alone, and no mistake.
struct DefaultsTaken {
    std::vector<std::string_view> options = {};

    [[nodiscard]] bool has(std::string_view option) const {
        return std::ranges::find(options, option) != options.end();
    }
};

// Every option of any command that the configuration can give. A value is right that is right for
// one of them.
[[nodiscard]] std::vector<KnownOption> known_options(std::span<const CommandDescription> commands);

// The text that the configuration gives an option that takes one.
[[nodiscard]] std::optional<std::string> configured_text(const Configuration& configuration,
                                                         std::string_view option);

// Sets what the command's rows point at, but for the options that are `said` otherwise. What
// another command alone knows is left alone, and what the command has no such choice for.
[[nodiscard]] DefaultsTaken take_defaults(const Configuration& configuration,
                                          const std::vector<std::string_view>& said,
                                          const CommandDescription& command);

}  // namespace underlag
