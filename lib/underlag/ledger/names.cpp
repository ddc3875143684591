#include "underlag/ledger/names.hpp"

#include <algorithm>
#include <utility>

#include "underlag/ledger/row.hpp"

namespace underlag {
namespace {

constexpr std::size_t salt_size = 16;

}  // namespace

Digest digest_of_name(std::string_view salt, std::string_view name) {
    std::string salted;
    salted.reserve(salt.size() + name.size());
    return digest_of(salted.append(salt).append(name));
}

NameRow name_row_at(const Rows& rows, int id, int digest) {
    NameRow row{.id = number_at(rows, id)};
    const std::string_view bytes = blob_at(rows, digest);
    std::copy_n(bytes.begin(), std::min(bytes.size(), row.digest.size()), row.digest.begin());
    return row;
}

Names::Names(Store& store, std::string salt_seed)
    : store_(store),
      salt_seed_(std::move(salt_seed)),
      last_id_(only_number(store, "SELECT coalesce(max(id), 0) FROM names")),
      are_read_(last_id_ == 0) {}

std::optional<NameRow> Names::row_of(std::string_view name) {
    if (name.empty())
        return std::nullopt;
    if (name != name_)
        row_ = find_or_add(name);
    return row_;
}

// All at once, when the first is looked for: to ask for each would be a question a row.
void Names::read_those_there() {
    Rows names = store_.rows("SELECT id, name, digest FROM names WHERE name IS NOT NULL");
    while (names.next()) {
        rows_.emplace(texts_.keep(text_at(names, 1)), name_row_at(names, 0, 2));
    }
    are_read_ = true;
}

NameRow Names::find_or_add(std::string_view name) {
    if (!are_read_)
        read_those_there();
    if (const auto known = rows_.find(name); known != rows_.end()) {
        name_ = known->first;
        return known->second;
    }
    const std::int64_t id = ++last_id_;
    const Digest salt_digest = digest_of(salt_seed_ + "|" + std::to_string(id));
    const std::string_view salt = as_bytes(salt_digest).substr(0, salt_size);
    name_ = texts_.keep(name);
    const NameRow row{id, digest_of_name(salt, name_)};
    rows_.emplace(name_, row);
    const RecordValue values[] = {id, RecordValue::blob(salt), name_,
                                  RecordValue::blob(as_bytes(row.digest))};
    store_.append("names", values);
    return row;
}

NameTexts::NameTexts(Store& store, KeptTexts& texts) {
    Rows names = store.rows("SELECT id, name FROM names ORDER BY id");
    while (names.next())
        names_.push_back({number_at(names, 0), texts.keep(text_at(names, 1))});
}

std::string_view NameTexts::operator[](std::int64_t row) const {
    // They are numbered from 1; only where some are not there must the row be looked for.
    auto name = names_.begin() + std::clamp<std::ptrdiff_t>(row - 1, 0, std::ssize(names_));
    if (name == names_.end() || name->row != row)
        name = std::ranges::lower_bound(names_, row, {}, &Name::row);
    return name == names_.end() || name->row != row ? std::string_view{} : name->name;
}

References protected_references(Store& store) {
    Rows found = store.rows(
        "SELECT DISTINCT student_ref FROM placement_versions v "
        "WHERE is_protected = 1 AND student_ref IS NOT NULL AND seq = "
        "coalesce((SELECT max(seq) FROM placement_versions "
        "WHERE placement = v.placement AND placement <> seq), v.placement)");
    References references;
    while (found.next())
        references.add(text_at(found, 0));
    return references;
}

}  // namespace underlag
