#include "cli/missing_argument.hpp"

#include <string>

#include "underlag/diagnostics/usage_kinds.hpp"

namespace underlag {

void add_missing_list(Diagnostics& found, std::string_view command, const Example& example) {
    found.add(missing_list, {},
              {{"command", std::string{command}}, {"example", std::string{example.command}}});
}

void add_missing_option(Diagnostics& found, std::string_view command, std::string_view option,
                        const Example& example) {
    found.add(missing_option, {},
              {{"command", std::string{command}},
               {"option", std::string{option}},
               {"example", std::string{example.command}}});
}

}  // namespace underlag
