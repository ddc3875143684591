// All the commands there are.
#pragma once

#include <span>

#include "cli/command.hpp"

namespace underlag {

[[nodiscard]] std::span<const CommandRow> commands();

}  // namespace underlag
