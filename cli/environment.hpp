// What the program learns from outside its arguments: the language, the clock, terminals.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/system.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// UNDERLAG_LANG; else what the configuration says, since a locale says nothing of this program;
// else English where a locale (LC_ALL, LC_MESSAGES, LANG, the system's) names it; otherwise
// Swedish.
[[nodiscard]] Language language_of_environment(std::optional<Language> configured = std::nullopt);

// The day it is here, the default of --issue-date.
[[nodiscard]] Date today();
// "14:03:11", likewise.
[[nodiscard]] std::string time_of_day();

[[nodiscard]] bool standard_input_is_terminal();
[[nodiscard]] bool standard_output_is_terminal();
[[nodiscard]] bool standard_error_is_terminal();

// NO_COLOR is set to something, or the terminal does not understand colours.
[[nodiscard]] bool colors_are_unwanted();

[[nodiscard]] unsigned processor_count();

}  // namespace underlag
