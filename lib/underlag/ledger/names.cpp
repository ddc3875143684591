#include "underlag/ledger/names.hpp"

#include <algorithm>
#include <cstring>
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

// The first names of a ledger are many: their index is then made at the end, from sorted names,
// which takes a fraction of the time.
Names::Names(SQLite::Database& connection, std::string salt_seed)
    : connection_(connection),
      salt_seed_(std::move(salt_seed)),
      search_(connection, "SELECT id, digest FROM names WHERE name = ?"),
      insertion_(connection, "INSERT INTO names VALUES (?, ?, ?, ?)"),
      last_id_(connection.execAndGet("SELECT coalesce(max(id), 0) FROM names").getInt64()) {
    if (last_id_ > 0)
        return;
    index_ = connection.execAndGet("SELECT sql FROM sqlite_schema WHERE name = 'names_by_name'")
                 .getString();
    connection.exec("DROP INDEX names_by_name");
}

void Names::finish() {
    added_ = {};  // the memory is needed to sort
    if (!index_.empty())
        connection_.exec(std::exchange(index_, {}));
}

std::optional<NameRow> Names::row_of(std::string_view name) {
    if (name.empty())
        return std::nullopt;
    if (name != name_) {
        name_.assign(name);
        row_ = find_or_add();
    }
    return row_;
}

NameRow Names::find_or_add() {
    Key key;
    const Digest digest = digest_of(name_);
    std::memcpy(key.data(), digest.data(), sizeof key);
    if (const auto added = added_.find(key); added != added_.end())
        return {added->second, digest_with_salt(added->second)};
    // Without their index, all names there are were added here.
    if (const auto known = index_.empty() ? find() : std::nullopt)
        return *known;
    added_.emplace(key, ++last_id_);
    return add(last_id_);
}

std::optional<NameRow> Names::find() {
    std::optional<NameRow> row;
    search_.bindNoCopy(1, name_);
    if (search_.executeStep()) {
        const std::string_view digest = blob_at(search_, 1);
        row.emplace().id = number_at(search_, 0);
        std::copy_n(digest.begin(), std::min(digest.size(), row->digest.size()),
                    row->digest.begin());
    }
    search_.reset();
    return row;
}

Digest Names::salt_of(std::int64_t id) const {
    return digest_of(salt_seed_ + "|" + std::to_string(id));
}

Digest Names::digest_with_salt(std::int64_t id) const {
    const Digest salt = salt_of(id);
    return digest_of_name(as_bytes(salt).substr(0, salt_size), name_);
}

NameRow Names::add(std::int64_t id) {
    const Digest salt = salt_of(id);
    const NameRow row{id, digest_of_name(as_bytes(salt).substr(0, salt_size), name_)};
    insertion_.bind(1, id);
    insertion_.bindNoCopy(2, salt.data(), salt_size);
    insertion_.bindNoCopy(3, name_);
    insertion_.bindNoCopy(4, row.digest.data(), static_cast<int>(row.digest.size()));
    insertion_.exec();
    insertion_.reset();
    return row;
}

}  // namespace underlag
