// All the commands there are, in the order in which a user meets them.
#pragma once

#include <span>

#include "cli/command.hpp"

namespace underlag {

// What is told of them, with their options. What these point at is not to be set.
[[nodiscard]] std::span<const CommandDescription> described_commands();

// Precondition: it is one of those.
[[nodiscard]] const CommandRow& row_of(const CommandDescription& command);

// "init", "skapa", "validate", ...
[[nodiscard]] std::vector<std::string_view> names_of_commands();

}  // namespace underlag
