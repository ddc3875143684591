// Scripts for shells, made from the rows of the commands: what may stand where a word is typed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/usage/command_description.hpp"

namespace underlag {

// What the scripts ask `underlag completion` for while somebody types.
inline constexpr std::string_view units_question = "units";
inline constexpr std::string_view agreements_question = "agreements";
inline constexpr std::string_view terms_question = "terms";

// "bash", ...
[[nodiscard]] std::vector<std::string_view> names_of_shells();

// Nothing for a shell that there is no script for.
[[nodiscard]] std::optional<std::string> completion_script(
    std::string_view shell, std::span<const CommandDescription> commands, Language language);

[[nodiscard]] std::string bash_script(std::span<const CommandDescription> commands);
[[nodiscard]] std::string zsh_script(std::span<const CommandDescription> commands,
                                     Language language);
[[nodiscard]] std::string fish_script(std::span<const CommandDescription> commands,
                                      Language language);

}  // namespace underlag
