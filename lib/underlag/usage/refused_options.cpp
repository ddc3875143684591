#include "underlag/usage/refused_options.hpp"

#include <algorithm>
#include <iterator>

#include "underlag/diagnostics/usage_kinds.hpp"

namespace underlag {

void refuse_other_options(const ActionOptions& options, const DefaultsTaken& defaults,
                          Diagnostics& found) {
    constexpr std::string_view of_all[] = {"ledger", "wait",  "format", "lang",
                                           "color",  "quiet", "config"};
    for (std::size_t row = 0; row < options.given.size(); ++row) {
        const std::string_view name = options.given[row].name;
        const bool is_taken = std::ranges::find(of_all, name) != std::end(of_all) ||
                              std::ranges::find(options.taken, name) != options.taken.end();
        const bool is_said = std::visit(
            [&](auto* target) {
                return *target != *std::get<decltype(target)>(options.unset[row].target);
            },
            options.given[row].target);
        if (!is_taken && is_said && !defaults.has(name))
            found.add(unexpected_argument, {},
                      {{"word", options.given[row].long_name()}, {"command", options.command}});
    }
}

void refuse_options(const Kind& kind, const std::vector<SetOption>& options,
                    const DefaultsTaken& defaults, Diagnostics& found) {
    for (const SetOption& option : options)
        if (option.is_set && !defaults.has(option.name))
            found.add(kind, {}, {{"option", "--" + std::string{option.name}}});
}

}  // namespace underlag
