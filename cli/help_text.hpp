// What --help says, made from the rows: examples first.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "underlag/manual/topic.hpp"

namespace underlag {

inline constexpr Wording help_of_help{"visa den här hjälpen", "show this help"};
inline constexpr Wording help_of_version{"visa programmets version", "show the program's version"};

// What the program does, as one phrase.
[[nodiscard]] std::string_view program_summary(Language language);
[[nodiscard]] std::string program_help(std::span<const CommandRow> commands, Language language);
[[nodiscard]] std::string command_help(const CommandRow& command, Language language);
// "list, lista"
[[nodiscard]] std::string names_of(const Topic& topic);

}  // namespace underlag
