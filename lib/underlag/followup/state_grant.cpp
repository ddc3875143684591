#include "underlag/followup/state_grant.hpp"

#include <map>
#include <utility>

namespace underlag {

std::vector<GrantRow> state_grant(int year, const std::vector<Agreement>& agreements,
                                  std::span<const CountedPart> parts) {
    std::map<std::pair<std::string_view, Term>, GrantRow> rows;
    for (const CountedPart& part : parts) {
        if (part.term.year != year)
            continue;
        const std::string& provider = agreements[part.agreement].provider.name;
        GrantRow& row = rows[{provider, part.term}];
        row.provider = provider;
        row.term = part.term;
        row.days += part.days;
        ++row.placements;
    }
    std::vector<GrantRow> sorted;
    for (auto& [key, row] : rows)
        sorted.push_back(std::move(row));
    return sorted;
}

}  // namespace underlag
