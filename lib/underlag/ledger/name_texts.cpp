#include "underlag/ledger/name_texts.hpp"

#include <algorithm>

#include "underlag/ledger/row.hpp"

namespace underlag {

NameTexts::NameTexts(Store& store) {
    Rows names = store.rows("SELECT id, name FROM names ORDER BY id");
    while (names.next()) {
        names_.push_back({number_at(names, 0), texts_.size()});
        texts_ += text_at(names, 1);
    }
}

std::string_view NameTexts::operator[](std::int64_t row) const {
    // They are numbered from 1; only where some have been removed must the row be looked for.
    auto name = names_.begin() + std::clamp<std::ptrdiff_t>(row - 1, 0, std::ssize(names_));
    if (name == names_.end() || name->row != row)
        name = std::ranges::lower_bound(names_, row, {}, &Name::row);
    if (name == names_.end() || name->row != row)
        return {};
    const auto next = name + 1;
    const std::size_t end = next == names_.end() ? texts_.size() : next->begin;
    return std::string_view{texts_}.substr(name->begin, end - name->begin);
}

}  // namespace underlag
