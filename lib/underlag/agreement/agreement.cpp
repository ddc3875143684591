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

}  // namespace underlag
