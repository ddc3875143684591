// A ledger's records in an SQLite file, or in memory by the same engine.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "underlag/files/group_file.hpp"
#include "underlag/store/postgres/postgres_store.hpp"
#include "underlag/store/sqlite_connection.hpp"
#include "underlag/store/sqlite_tables.hpp"
#include "underlag/store/store.hpp"

namespace underlag {
namespace {

class SqliteRows : public RowCursor {
   public:
    explicit SqliteRows(SqliteStatement statement) : statement_(std::move(statement)) {}

    bool next() override { return statement_.step(); }
    RecordValue::Type type(int column) override {
        switch (sqlite3_column_type(statement_.handle(), column)) {
            case SQLITE_NULL:
                return RecordValue::Type::none;
            case SQLITE_INTEGER:
                return RecordValue::Type::number;
            case SQLITE_TEXT:
                return RecordValue::Type::text;
            default:
                return RecordValue::Type::blob;
        }
    }
    std::int64_t number(int column) override {
        return sqlite3_column_int64(statement_.handle(), column);
    }
    std::string_view text(int column) override {
        const unsigned char* text = sqlite3_column_text(statement_.handle(), column);
        return sized(reinterpret_cast<const char*>(text), column);
    }
    std::string_view blob(int column) override {
        return sized(static_cast<const char*>(sqlite3_column_blob(statement_.handle(), column)),
                     column);
    }
    std::string_view name(int column) override {
        return sqlite3_column_name(statement_.handle(), column);
    }
    int columns() override { return sqlite3_column_count(statement_.handle()); }

   private:
    std::string_view sized(const char* bytes, int column) {
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.handle(), column))};
    }

    SqliteStatement statement_;
};

class SqliteStore : public Store {
   public:
    SqliteStore(const StoreAddress& address, Intent intent)
        : connection_(address.shown(), intent, address.patience.value_or(usual_patience)) {}

    void begin(Intent intent) override {
        ++round_trips_;
        connection_.guarded([&] {
            index_.clear();  // of a transaction that was undone
            transaction_.emplace(connection_.database(),
                                 intent == Intent::write ? SQLite::TransactionBehavior::IMMEDIATE
                                                         : SQLite::TransactionBehavior::DEFERRED);
            // Not before something is read is the moment taken.
            if (intent == Intent::read)
                (void)connection_.database().execAndGet("SELECT seq FROM chain_head");
        });
    }

    void commit() override {
        ++round_trips_;
        connection_.guarded([&] {
            put_index_back();
            transaction_.value().commit();
            transaction_.reset();
        });
    }

    bool has_begun() const override { return sqlite3_get_autocommit(connection_.handle()) == 0; }

    Rows rows(std::string_view sql, std::span<const RecordValue> values) override {
        ++round_trips_;
        appended_.clear();
        SqliteStatement statement{connection_, sql};
        for (std::size_t value = 0; value < values.size(); ++value) {
            const std::string name = "$" + std::to_string(value + 1);
            if (const int place = sqlite3_bind_parameter_index(statement.handle(), name.c_str());
                place != 0)
                statement.bind(place, values[value], SQLITE_TRANSIENT);
        }
        return Rows{std::make_unique<SqliteRows>(std::move(statement))};
    }

    // Written at once: nobody waits for a file's answer. What is counted is what a server would be
    // sent, all rows of a table in one piece.
    void append(const char* table, std::span<const RecordValue> values) override {
        SqliteStatement& statement = insertion(table, values.size());
        int place = 0;
        for (const RecordValue& value : values)
            statement.bind(++place, value);
        (void)statement.step();
        statement.reset();
    }

    void set_head(const ChainHead& head) override {
        ++round_trips_;
        SqliteStatement statement{connection_, "UPDATE chain_head SET seq = $1, checksum = $2"};
        statement.bind(1, head.seq);
        statement.bind(2, RecordValue::blob(as_bytes(head.checksum)));
        (void)statement.step();
    }

    void empty_names(std::span<const std::int64_t> ids) override {
        ++round_trips_;
        SqliteStatement statement{connection_,
                                  "UPDATE names SET salt = NULL, name = NULL WHERE id = $1"};
        for (const std::int64_t id : ids) {
            statement.bind(1, id);
            (void)statement.step();
            statement.reset();
        }
    }

    int form() override {
        return connection_.guarded([&] { return form_of(connection_); });
    }
    void make(int from, const Tables& tables) override {
        connection_.guarded([&] { make_tables(connection_, from, tables); });
    }
    std::vector<StoreFault> check(const Tables& tables) override {
        return connection_.guarded([&] {
            put_index_back();
            return check_tables(connection_, tables);
        });
    }
    std::string user() const override { return {}; }
    std::string shown() const override {
        return connection_.path().empty() ? ":memory:" : connection_.path();
    }
    std::int64_t round_trips() const override { return round_trips_; }

   private:
    SqliteStatement& insertion(std::string_view table, std::size_t columns) {
        if (appended_.insert(table).second)
            ++round_trips_;
        const auto known = insertions_.find(table);
        if (known != insertions_.end())
            return known->second;
        if (table == "names")
            put_index_off();
        std::string sql = "INSERT INTO " + std::string{table} + " VALUES (?";
        for (std::size_t column = 1; column < columns; ++column)
            sql += ", ?";
        return insertions_.emplace(table, SqliteStatement{connection_, sql + ")"}).first->second;
    }

    // The first names of a ledger are many: their index is then made at the end, from sorted
    // names, which takes a fraction of the time.
    void put_index_off() {
        connection_.guarded([&] {
            SQLite::Database& database = connection_.database();
            if (database.execAndGet("SELECT count(*) FROM names").getInt() != 0)
                return;
            SQLite::Statement index{database,
                                    "SELECT sql FROM sqlite_schema WHERE name = 'names_by_name'"};
            if (!index.executeStep())
                return;
            index_ = index.getColumn(0).getString();
            index.reset();
            database.exec("DROP INDEX names_by_name");
        });
    }

    void put_index_back() {
        if (!index_.empty())
            connection_.database().exec(std::exchange(index_, {}));
    }

    SqliteConnection connection_;
    std::map<std::string_view, SqliteStatement> insertions_;  // by table, whose names are literals
    std::set<std::string_view> appended_;                     // tables, since rows were asked for
    std::string index_;  // the text of the index of names while there is none
    std::int64_t round_trips_ = 0;
    std::optional<SQLite::Transaction> transaction_;
};

}  // namespace

std::unique_ptr<Store> open_store(const StoreAddress& address, Intent intent) {
    if (address.is_server())
        return open_on_server(address, intent);
    if (size_of_store(address.shown()).value_or(0) == 0)
        return nullptr;
    return std::make_unique<SqliteStore>(address, intent);
}

std::unique_ptr<Store> create_store(const StoreAddress& address) {
    if (address.is_server())
        return create_on_server(address);
    make_group_file(address.shown());
    return std::make_unique<SqliteStore>(address, Intent::write);
}

std::unique_ptr<Store> memory_store() {
    return std::make_unique<SqliteStore>("", Intent::write);
}

}  // namespace underlag
