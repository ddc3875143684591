// Scripts for shells, made from the rows of the commands: what may stand where a word is typed.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace underlag {

// What the scripts ask `underlag completion` for while somebody types.
inline constexpr std::string_view units_question = "units";
inline constexpr std::string_view agreements_question = "agreements";
inline constexpr std::string_view terms_question = "terms";

[[nodiscard]] std::string bash_script(std::span<const CommandRow> commands, Language language);
[[nodiscard]] std::string zsh_script(std::span<const CommandRow> commands, Language language);
[[nodiscard]] std::string fish_script(std::span<const CommandRow> commands, Language language);

}  // namespace underlag
