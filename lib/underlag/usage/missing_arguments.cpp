#include "underlag/usage/missing_arguments.hpp"

#include <algorithm>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/usage/option_values.hpp"

namespace underlag {

void add_missing_option(Diagnostics& found, std::string_view command, std::string_view option,
                        const Example& example) {
    found.add(missing_option, {},
              {{"command", std::string{command}},
               {"option", std::string{option}},
               {"example", std::string{example.command}}});
}

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

int read_required_year(const std::string& value, std::string_view command, const Example& example,
                       Diagnostics& found) {
    if (value.empty()) {
        add_missing_option(found, command, "--year", example);
        return 0;
    }
    return read_number(value, "--year", years, {"ett år som 2024", "a year such as 2024"}, found)
        .value_or(0);
}

Term read_required_term(const std::string& value, std::string_view command, std::string_view option,
                        const Example& example, Diagnostics& found) {
    if (value.empty())
        add_missing_option(found, command, option, example);
    return read_term(value, option, found).value_or(Term{});
}

}  // namespace underlag
