// `underlag.toml`: found, read against the options of all commands, and given to the one that runs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/operations/configuration.hpp"

namespace underlag {

struct GivenConfiguration {
    Sources sources;
    Diagnostics found;  // U504
    Configuration values;
};

// Of the file that --config names (`path`, "": not given), else UNDERLAG_CONFIG, else underlag.toml
// where the program runs; empty when there is none. Throws IoError.
[[nodiscard]] GivenConfiguration read_configuration(const std::string& path);

// Sets what the command's rows point at, where neither the command line (`given`) nor an
// environment variable says anything.
void set_defaults(const Configuration& values, const std::vector<std::string_view>& given,
                  BoundCommand& bound);

}  // namespace underlag
