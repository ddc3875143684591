// What --help says, made from the rows: examples first.
#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace underlag {

[[nodiscard]] std::string program_help(std::span<const CommandRow> commands, Language language);
[[nodiscard]] std::string command_help(const CommandRow& command, Language language);

}  // namespace underlag
