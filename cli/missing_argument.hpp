// Tells that a command lacks what it cannot do without, with an example of how to write it.
#pragma once

#include <string_view>

#include "cli/command.hpp"
#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

void add_missing_list(Diagnostics& found, std::string_view command, const Example& example);
void add_missing_option(Diagnostics& found, std::string_view command, std::string_view option,
                        const Example& example);

}  // namespace underlag
