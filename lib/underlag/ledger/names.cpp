#include "underlag/ledger/names.hpp"

#include <algorithm>
#include <utility>

namespace underlag {
namespace {

constexpr std::size_t salt_size = 16;

}  // namespace

Digest digest_of_name(std::string_view salt, std::string_view name) {
    std::string salted;
    salted.reserve(salt.size() + name.size());
    return digest_of(salted.append(salt).append(name));
}

Names::Names(SQLite::Database& connection, std::string salt_seed)
    : salt_seed_(std::move(salt_seed)),
      search_(connection, "SELECT id, digest FROM names WHERE name = ?"),
      insertion_(connection, "INSERT INTO names VALUES (?, ?, ?, ?)"),
      last_id_(connection.execAndGet("SELECT coalesce(max(id), 0) FROM names").getInt64()) {}

std::optional<NameRow> Names::row_of(std::string_view name) {
    if (name.empty())
        return std::nullopt;
    if (name == name_)
        return row_;
    name_.assign(name);
    row_ = find();
    if (!row_)
        row_ = add();
    return row_;
}

std::optional<NameRow> Names::find() {
    std::optional<NameRow> row;
    search_.bindNoCopy(1, name_);
    if (search_.executeStep()) {
        row.emplace().id = search_.getColumn(0).getInt64();
        const SQLite::Column digest = search_.getColumn(1);
        std::copy_n(static_cast<const std::uint8_t*>(digest.getBlob()),
                    std::min(static_cast<std::size_t>(digest.getBytes()), row->digest.size()),
                    row->digest.begin());
    }
    search_.reset();
    return row;
}

NameRow Names::add() {
    const std::int64_t id = ++last_id_;
    const Digest salt = digest_of(salt_seed_ + "|" + std::to_string(id));
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
