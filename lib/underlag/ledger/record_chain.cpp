#include "underlag/ledger/record_chain.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <tuple>

namespace underlag {
namespace {

void add(RecordText& record, const RecordValue& value) {
    switch (value.type()) {
        case RecordValue::Type::none:
            return record.none();
        case RecordValue::Type::number:
            return record.number(value.number());
        case RecordValue::Type::text:
            return record.text(value.text());
        case RecordValue::Type::blob:
        case RecordValue::Type::name:
            return record.blob(value.text());
    }
}

// `text` keeps what the statement only points at.
void bind(SQLite::Statement& statement, int column, const RecordValue& value, std::string& text) {
    switch (value.type()) {
        case RecordValue::Type::none:
            return statement.bind(column);
        case RecordValue::Type::number:
        case RecordValue::Type::name:
            return statement.bind(column, value.number());
        case RecordValue::Type::text:
            text.assign(value.text());
            return statement.bindNoCopy(column, text);
        case RecordValue::Type::blob:
            text.assign(value.text());
            return statement.bindNoCopy(column, text.data(), static_cast<int>(text.size()));
    }
}

}  // namespace

ChainHead read_chain_head(SQLite::Database& connection) {
    SQLite::Statement statement{connection, "SELECT seq, checksum FROM chain_head"};
    ChainHead head;
    if (!statement.executeStep())
        throw SQLite::Exception("the head of the chain is missing", SQLITE_ERROR);
    head.seq = statement.getColumn(0).getInt64();
    const std::string checksum = statement.getColumn(1).getString();
    std::copy_n(checksum.begin(), std::min(checksum.size(), head.checksum.size()),
                head.checksum.begin());
    return head;
}

RecordChain::RecordChain(SQLite::Database& connection)
    : connection_(connection), head_(read_chain_head(connection)) {}

RecordChain::Insertion& RecordChain::insertion(const char* table, std::size_t columns) {
    const auto known = insertions_.find(table);
    if (known != insertions_.end())
        return known->second;
    std::string places = "?";
    for (std::size_t column = 1; column < columns; ++column)
        places += ", ?";
    return insertions_
        .emplace(std::piecewise_construct, std::forward_as_tuple(table),
                 std::forward_as_tuple(
                     SQLite::Statement{connection_,
                                       fmt::format("INSERT INTO {} VALUES ({})", table, places)},
                     std::vector<std::string>(columns)))
        .first->second;
}

std::int64_t RecordChain::append(const char* table, std::initializer_list<RecordValue> values) {
    auto& [statement, texts] = insertion(table, values.size() + 2);
    const std::int64_t seq = next_seq();
    record_.begin(head_.checksum, seq, table);
    statement.bind(1, seq);
    int column = 2;
    for (const RecordValue& value : values) {
        add(record_, value);
        bind(statement, column, value, texts[static_cast<std::size_t>(column) - 1]);
        ++column;
    }
    const Digest checksum = record_.checksum();
    statement.bindNoCopy(column, checksum.data(), static_cast<int>(checksum.size()));
    statement.exec();
    statement.reset();
    head_ = {seq, checksum};
    return seq;
}

void RecordChain::keep_head() {
    SQLite::Statement statement{connection_, "UPDATE chain_head SET seq = ?, checksum = ?"};
    statement.bind(1, head_.seq);
    statement.bind(2, head_.checksum.data(), static_cast<int>(head_.checksum.size()));
    statement.exec();
}

}  // namespace underlag
