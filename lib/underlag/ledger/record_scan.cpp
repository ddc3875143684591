#include "underlag/ledger/record_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "underlag/ledger/row.hpp"

namespace underlag {
namespace {

std::set<std::string> columns_of_names(SQLite::Database& connection, const std::string& table) {
    SQLite::Statement references{connection,
                                 "SELECT \"from\" FROM pragma_foreign_key_list(?) "
                                 "WHERE \"table\" = 'names'"};
    references.bind(1, table);
    std::set<std::string> columns;
    while (references.executeStep())
        columns.emplace(text_at(references, 0));
    return columns;
}

std::string selection(SQLite::Database& connection, const std::string& table) {
    std::string digests, joins;
    for (const std::string& column : columns_of_names(connection, table)) {
        digests += fmt::format(", {0}_name.digest", column);
        joins += fmt::format(" LEFT JOIN names {0}_name ON {0}_name.id = t.{0}", column);
    }
    return fmt::format("SELECT t.*{} FROM {} t{} ORDER BY t.seq", digests, table, joins);
}

std::vector<int> places_of(const std::set<std::string>& columns, SQLite::Statement& rows) {
    std::vector<int> places;
    for (const std::string& column : columns)
        places.push_back(rows.getColumnIndex(column.c_str()));
    return places;
}

}  // namespace

TableScan::TableScan(SQLite::Database& connection, std::string table)
    : table_(std::move(table)), rows_(connection, selection(connection, table_)) {
    name_columns_ = places_of(columns_of_names(connection, table_), rows_);
    columns_ = rows_.getColumnCount() - static_cast<int>(name_columns_.size());
}

bool TableScan::next() {
    if (!rows_.executeStep())
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
        const SQLite::Column value = rows_.getColumn(column);
        const auto name = std::ranges::find(name_columns_, column);
        if (value.isNull())
            text.none();
        else if (name != name_columns_.end())
            text.blob(blob_at(rows_, columns_ + static_cast<int>(name - name_columns_.begin())));
        else if (value.isInteger())
            text.number(value.getInt64());
        else if (value.isText())
            text.text(text_at(rows_, column));
        else
            text.blob(blob_at(rows_, column));
    }
}

const std::vector<TableScan::Reference>& TableScan::names() {
    names_.clear();
    for (std::size_t name = 0; name < name_columns_.size(); ++name)
        if (!rows_.isColumnNull(name_columns_[name]))
            names_.push_back({number_at(rows_, name_columns_[name]),
                              !rows_.isColumnNull(columns_ + static_cast<int>(name))});
    return names_;
}

}  // namespace underlag
