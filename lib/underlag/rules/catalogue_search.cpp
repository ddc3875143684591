#include <algorithm>
#include <vector>

#include "underlag/rules/catalogue.hpp"

namespace underlag {
namespace {

std::vector<CatalogueEntry> grouped_by_code() {
    const std::span<const Kind* const> all = catalogued_kinds();
    std::vector<CatalogueEntry> entries;
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(
            first, all.end(), [&](const Kind* kind) { return kind->code != (*first)->code; });
        entries.push_back({{first, last}});
        first = last;
    }
    return entries;
}

constexpr char capital(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace

std::span<const CatalogueEntry> catalogue() {
    static const std::vector<CatalogueEntry> entries = grouped_by_code();
    return entries;
}

const CatalogueEntry* find_code(std::string_view code) {
    const auto entries = catalogue();
    const auto found = std::ranges::find_if(entries, [&](const CatalogueEntry& entry) {
        return std::ranges::equal(entry.code(), code, {}, {}, capital);
    });
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace underlag
