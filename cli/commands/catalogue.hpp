// All the commands there are, in the order in which a user meets them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace underlag {

// Each in a file of its own.
[[nodiscard]] CommandRow init_command();
[[nodiscard]] CommandRow validate_command();
[[nodiscard]] CommandRow import_command();
[[nodiscard]] CommandRow generate_command();
[[nodiscard]] CommandRow reconcile_command();
[[nodiscard]] CommandRow share_command();
[[nodiscard]] CommandRow status_command();
[[nodiscard]] CommandRow find_command();
[[nodiscard]] CommandRow follow_up_command();
[[nodiscard]] CommandRow explain_command();
[[nodiscard]] CommandRow ledger_command();
[[nodiscard]] CommandRow help_command();
[[nodiscard]] CommandRow completion_command();

// What is told of them, with their options. What these point at is not to be set.
[[nodiscard]] std::span<const CommandDescription> described_commands();

// Precondition: it is one of those.
[[nodiscard]] const CommandRow& row_of(const CommandDescription& command);

// "init", "skapa", "validate", ...
[[nodiscard]] std::vector<std::string_view> names_of_commands();

}  // namespace underlag
