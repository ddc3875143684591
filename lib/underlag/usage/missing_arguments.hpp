// Tells that a command lacks what it cannot do without, or was given it twice: U501, with an
// example of how it is given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/usage/command_description.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

void add_missing_option(Diagnostics& found, std::string_view command, std::string_view option,
                        const Example& example);

// At least one list, and standard input only once.
void check_lists_given(const std::vector<std::string>& lists, std::string_view command,
                       const Example& example, Diagnostics& found);
// Standard input only once.
void check_standard_input(const std::vector<std::string>& lists, Diagnostics& found);

// --year, which the command cannot do without: 0 when it is missing or no year.
[[nodiscard]] int read_required_year(const std::string& value, std::string_view command,
                                     const Example& example, Diagnostics& found);

// A term that the command cannot do without: no term when it is missing or none.
[[nodiscard]] Term read_required_term(const std::string& value, std::string_view command,
                                      std::string_view option, const Example& example,
                                      Diagnostics& found);

}  // namespace underlag
