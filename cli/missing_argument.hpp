// Tells that a command lacks what it cannot do without, or was given it twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

// At least one list, and standard input only once.
void check_lists_given(const std::vector<std::string>& lists, std::string_view command,
                       const Example& example, Diagnostics& found);
// Standard input only once.
void check_standard_input(const std::vector<std::string>& lists, Diagnostics& found);
void add_missing_option(Diagnostics& found, std::string_view command, std::string_view option,
                        const Example& example);

}  // namespace underlag
