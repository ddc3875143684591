#include "cli/missing_argument.hpp"

#include <algorithm>

#include "underlag/diagnostics/usage_kinds.hpp"

namespace underlag {

void check_lists_given(const std::vector<std::string>& lists, std::string_view command,
                       const Example& example, Diagnostics& found) {
    if (lists.empty())
        found.add(missing_list, {},
                  {{"command", std::string{command}}, {"example", std::string{example.command}}});
    check_standard_input(lists, found);
}

void check_standard_input(const std::vector<std::string>& lists, Diagnostics& found) {
    if (std::ranges::count(lists, "-") > 1)
        found.add(repeated_standard_input, {});
}

void add_missing_option(Diagnostics& found, std::string_view command, std::string_view option,
                        const Example& example) {
    found.add(missing_option, {},
              {{"command", std::string{command}},
               {"option", std::string{option}},
               {"example", std::string{example.command}}});
}

}  // namespace underlag
