#include "underlag/agreement/agreement.hpp"

#include <algorithm>

#include "underlag/text/folding.hpp"

namespace underlag {

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

std::optional<std::size_t> activity_named(const Agreement& agreement, std::string_view text) {
    const auto find = [&](auto is_text) -> std::optional<std::size_t> {
        const auto unit = std::ranges::find_if(agreement.activities, [&](const Activity& activity) {
            return is_called(activity.id, activity.name, activity.aliases, is_text);
        });
        if (unit == agreement.activities.end())
            return std::nullopt;
        return static_cast<std::size_t>(unit - agreement.activities.begin());
    };
    // Most lists write a name as the agreement does; folding 10,000 names costs a thousand times
    // more.
    if (const auto exact =
            find([&](const std::string& name) { return name == text && !text.empty(); }))
        return exact;
    const std::string folded = fold_name(text);
    if (folded.empty())
        return std::nullopt;
    return find([&](const std::string& name) { return fold_name(name) == folded; });
}

}  // namespace underlag
