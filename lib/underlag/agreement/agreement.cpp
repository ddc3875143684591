#include "underlag/agreement/agreement.hpp"

#include <algorithm>

#include "underlag/text/folding.hpp"

namespace underlag {

Validity read_validity(TableReader& reader) {
    reader.require("valid_from");
    const auto from = reader.date("valid_from");
    const Validity validity{from.value_or(Date{}), reader.date("valid_to")};
    if (from && validity.to && *validity.to < *from)
        reader.reject("valid_to", to_text(*validity.to),
                      "samma dag som valid_from (" + to_text(*from) + ") eller senare",
                      "the day of valid_from (" + to_text(*from) + ") or later");
    return validity;
}

namespace {

template <typename Equal>
bool is_called(const std::string& id, const std::string& name,
               const std::vector<std::string>& aliases, Equal equal) {
    return equal(id) || equal(name) || std::ranges::any_of(aliases, equal);
}

}  // namespace

std::vector<std::size_t> agreements_named(const std::vector<Agreement>& agreements,
                                          std::string_view text) {
    std::vector<std::size_t> named;
    const std::string folded = fold_name(text);
    if (folded.empty())
        return named;
    const auto is_text = [&](const std::string& name) { return fold_name(name) == folded; };
    for (std::size_t i = 0; i < agreements.size(); ++i) {
        const University& university = agreements[i].university;
        if (is_called(agreements[i].id, university.name, university.aliases, is_text))
            named.push_back(i);
    }
    return named;
}

ActivityNames::ActivityNames(const Agreement& agreement) {
    for (std::size_t unit = 0; unit < agreement.activities.size(); ++unit) {
        const Activity& activity = agreement.activities[unit];
        units_.try_emplace(fold_name(activity.id), unit);
        units_.try_emplace(fold_name(activity.name), unit);
        for (const std::string& alias : activity.aliases)
            units_.try_emplace(fold_name(alias), unit);
    }
    units_.erase("");
}

std::optional<std::size_t> ActivityNames::find(std::string_view text) const {
    const auto unit = units_.find(fold_name(text));
    return unit == units_.end() ? std::nullopt : std::optional{unit->second};
}

}  // namespace underlag
