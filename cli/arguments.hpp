// Reads the command line into a command's options. The one place that knows CLI11.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/usage/command_description.hpp"

namespace underlag {

// Sets what the rows point at from `arguments` (without the program's and the command's names) and
// `operands`, which are no options whatever they look like.
// Everything wrong is added to `found` as U501, all in one pass. Returns the names of the options
// that were given.
std::vector<std::string_view> read_arguments(const CommandDescription& command,
                                             const std::vector<std::string>& arguments,
                                             const std::vector<std::string>& operands,
                                             Diagnostics& found);

}  // namespace underlag
