#include "underlag/ledger/record_scan.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "underlag/ledger/names.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/schema.hpp"

namespace underlag {
namespace {

std::string selection(std::string_view table) {
    std::string digests, joins;
    for (const NameColumn& name : name_columns) {
        if (name.table != table)
            continue;
        digests += fmt::format(", {0}_name.digest", name.column);
        joins += fmt::format(" LEFT JOIN names {0}_name ON {0}_name.id = t.{0}", name.column);
    }
    return fmt::format("SELECT t.*{} FROM {} t{} ORDER BY t.seq", digests, table, joins);
}

int place_of(std::string_view column, const Rows& rows) {
    int place = 0;
    while (place < rows.columns() && rows.name(place) != column)
        ++place;
    return place;
}

}  // namespace

TableScan::TableScan(Store& store, std::string table)
    : table_(std::move(table)), rows_(store.rows(selection(table_))) {
    for (const NameColumn& name : name_columns)
        if (name.table == table_)
            name_columns_.push_back(place_of(name.column, rows_));
    columns_ = rows_.columns() - static_cast<int>(name_columns_.size());
}

bool TableScan::next() {
    if (!rows_.next())
        return false;
    seq_ = number_at(rows_, 0);
    const std::string_view checksum = blob_at(rows_, columns_ - 1);
    checksum_ = {};
    std::copy_n(checksum.begin(), std::min(checksum.size(), checksum_.size()), checksum_.begin());
    return true;
}

void TableScan::write_text(RecordText& text, const Digest& before) {
    text.begin(before, seq_, table_);
    for (int column = 1; column < columns_ - 1; ++column) {
        const auto type = rows_.type(column);
        const auto name = std::ranges::find(name_columns_, column);
        if (type == RecordValue::Type::none)
            text.none();
        else if (name != name_columns_.end())
            text.blob(blob_at(rows_, columns_ + static_cast<int>(name - name_columns_.begin())));
        else if (type == RecordValue::Type::number)
            text.number(number_at(rows_, column));
        else if (type == RecordValue::Type::text)
            text.text(text_at(rows_, column));
        else
            text.blob(blob_at(rows_, column));
    }
}

void TableScan::write_values(std::vector<RecordValue>& values) const {
    values.clear();
    for (int column = 0; column < columns_; ++column)
        switch (rows_.type(column)) {
            case RecordValue::Type::none:
                values.emplace_back(std::nullopt);
                break;
            case RecordValue::Type::number:
            case RecordValue::Type::name:
                values.emplace_back(number_at(rows_, column));
                break;
            case RecordValue::Type::text:
                values.emplace_back(text_at(rows_, column));
                break;
            case RecordValue::Type::blob:
                values.push_back(RecordValue::blob(blob_at(rows_, column)));
        }
}

const std::vector<TableScan::Reference>& TableScan::names() {
    names_.clear();
    for (std::size_t name = 0; name < name_columns_.size(); ++name)
        if (!rows_.is_none(name_columns_[name]))
            names_.push_back({number_at(rows_, name_columns_[name]),
                              !rows_.is_none(columns_ + static_cast<int>(name))});
    return names_;
}

namespace {

std::set<std::int64_t> names_said_to_be_removed(Store& store) {
    std::set<std::int64_t> names;
    Rows rows = store.rows("SELECT name FROM removed_names");
    while (rows.next())
        names.insert(number_at(rows, 0));
    return names;
}

}  // namespace

// A name is there, and what its digest was made from; or a record says that it was removed, and
// nothing of it is there.
NameCheck::NameCheck(Store& store, Verification& into) : into_(into) {
    try {
        const std::set<std::int64_t> removed = names_said_to_be_removed(store);
        Rows names = store.rows("SELECT id, salt, name, digest FROM names ORDER BY id");
        while (names.next()) {
            ids_.push_back(number_at(names, 0));
            const bool is_right =
                removed.contains(ids_.back())
                    ? names.is_none(1) && names.is_none(2)
                    : as_bytes(digest_of_name(blob_at(names, 1), text_at(names, 2))) ==
                          blob_at(names, 3);
            if (!is_right)
                into_.faults.push_back({LedgerFault::What::altered_name, "names", ids_.back(), {}});
        }
    } catch (const StoreFailure& failure) {
        into_.faults.push_back({LedgerFault::What::unreadable, "names", 0, failure.what()});
    }
    is_used_.resize(ids_.size());
}

bool NameCheck::take(const std::vector<TableScan::Reference>& names) {
    bool are_there = true;
    for (const auto& [name, is_there] : names) {
        const auto id = std::ranges::lower_bound(ids_, name);
        if (id != ids_.end() && *id == name)
            is_used_[static_cast<std::size_t>(id - ids_.begin())] = true;
        if (!is_there && missing_.insert(name).second)
            into_.faults.push_back({LedgerFault::What::removed, "names", name, {}});
        are_there = are_there && is_there;
    }
    return are_there;
}

void NameCheck::finish() {
    for (std::size_t name = 0; name < ids_.size(); ++name)
        if (!is_used_[name])
            into_.faults.push_back({LedgerFault::What::added, "names", ids_[name], {}});
}

}  // namespace underlag
