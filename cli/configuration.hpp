// `underlag.toml`: found, read against the rows of all commands, and given to the one that runs.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/invocation.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/operations/configuration.hpp"

namespace underlag {

struct GivenConfiguration {
    Sources sources;
    Diagnostics found;  // U504
    Configuration values;
    std::optional<Language> language;  // its `lang`
};

// Of the file that --config names, else UNDERLAG_CONFIG, else underlag.toml where the program runs;
// empty when there is none. Throws IoError.
[[nodiscard]] GivenConfiguration read_configuration(const Invocation& invocation);

// Sets what the command's rows point at, where neither the command line (`given`) nor an
// environment variable says anything. What another command alone knows is left alone.
void set_defaults(const Configuration& values, const std::vector<std::string_view>& given,
                  BoundCommand& bound);

// Whether a default set so has this text.
[[nodiscard]] bool is_configured_as(const BoundCommand& bound, std::string_view option,
                                    std::string_view text);

}  // namespace underlag
