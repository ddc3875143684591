// Where a ledger's records are kept: the port behind which an SQLite file or a PostgreSQL server
// stands, and only they are known there.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/store/rows.hpp"
#include "underlag/store/store_address.hpp"
#include "underlag/store/store_failure.hpp"

namespace underlag {

enum class Intent { read, write };

// The tables that a store is to have, in SQL that every store understands. Two are known by name
// to the store itself: chain_head, whose one row `set_head` changes, and names, from which
// `empty_names` removes names. All others are appended to and never changed.
struct Tables {
    std::span<const std::string_view> forms;        // the first makes form 1 of nothing
    std::span<const char* const> append_only = {};  // guarded against changes and removals
    // Those of them whose rows come by the million: they are not asked at each new row.
    std::span<const char* const> large = {};
    // Those whose references a server is not to look up: that would take most of a run's time.
    std::span<const char* const> unlinked = {};
};

struct StoreFault {
    enum class What { unreadable, removed, altered, added } what = What::unreadable;
    std::string table;   // empty: of none
    std::string detail;  // what is removed, altered or added, or what the database said
};

// Who writes the files of a run that is recorded.
struct RunClaim {
    std::int64_t run = 0;
    std::string holder;
    std::string folder;  // where they are written
    std::string since;   // "2016-12-01 14:03", as a clock here showed it
    bool is_ours = false;
    // Ours, and the one who made it is still connected: another run of ours is at it.
    bool is_at_work = false;
    bool is_stale = false;  // more than an hour old: whoever holds it has probably given up
    // As the store keeps them; see `give_back`.
    std::string exactly_since = {};
    std::string session = {};
};

// Every function throws StoreFailure.
class Store {
   public:
    Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    virtual ~Store() = default;  // what was not committed is undone

    // `read`: what is read after this is of one moment. `write`: waits for others (for a while:
    // then `busy`), and keeps them out until `commit`.
    virtual void begin(Intent intent) = 0;
    virtual void commit() = 0;
    [[nodiscard]] virtual bool has_begun() const = 0;

    // `sql` names its values $1, $2; it sees what was appended. To ask once for each row of a list
    // would make a server's answer wait a million times: ask for sets (`round_trips`).
    [[nodiscard]] virtual Rows rows(std::string_view sql, std::span<const RecordValue> values) = 0;
    [[nodiscard]] Rows rows(std::string_view sql, std::initializer_list<RecordValue> values = {}) {
        return rows(sql, std::span{values.begin(), values.size()});
    }
    // The values of all columns, in their order; `table` is a literal. They may be written later,
    // at the latest with the commit.
    virtual void append(const char* table, std::span<const RecordValue> values) = 0;
    virtual void set_head(const ChainHead& head) = 0;
    // Takes name and salt out of these rows of names, and leaves their digests.
    virtual void empty_names(std::span<const std::int64_t> ids) = 0;

    // The form of the tables, counted from 1; 0: there are none yet. `not_ours`: they are not
    // ours.
    [[nodiscard]] virtual int form() = 0;
    // Makes the newest form of form `from`, within a transaction. What is upgraded (`from` above 0)
    // is copied first, to "<path>.form-1.bak" beside a file; an earlier copy is left as it is.
    virtual void make(int from, const Tables& tables) = 0;
    // Looks whether the whole store can be read, and has the tables of its form with their guards
    // and nothing else.
    [[nodiscard]] virtual std::vector<StoreFault> check(const Tables& tables) = 0;

    // Who writes, as the store knows: nobody in a file.
    [[nodiscard]] virtual std::string user() const = 0;
    // Whether others work with it from other computers, who are known apart and make claims.
    [[nodiscard]] virtual bool is_shared() const { return false; }
    // A run whose files we write, and one whose files are written. In a file nobody claims
    // anything: who comes first writes what is left.
    virtual void claim(std::int64_t /*run*/, const std::string& /*folder*/) {}
    virtual void release(std::int64_t /*run*/) {}
    // As it was before we claimed it; nothing: nobody's. What somebody else has claimed since is
    // left.
    virtual void give_back(std::int64_t /*run*/, const std::optional<RunClaim>& /*before*/) {}
    [[nodiscard]] virtual std::vector<RunClaim> claims() { return {}; }
    // For messages: the path, or the server's address without a password.
    [[nodiscard]] virtual std::string shown() const = 0;
    // How often a server would have been asked until now. Does not grow with the rows of an import
    // or a run.
    [[nodiscard]] virtual std::int64_t round_trips() const = 0;
};

// Nothing when there is none, or an empty file. To read, a write-protected file will do.
[[nodiscard]] std::unique_ptr<Store> open_store(const StoreAddress& address, Intent intent);
// Makes the file, readable by owner and group only, when there is none.
[[nodiscard]] std::unique_ptr<Store> create_store(const StoreAddress& address);
// What `make` runs for a new store on a server, for an administrator who wants to run it himself.
// Empty when the program was built without servers. Precondition: the address is a server's.
[[nodiscard]] std::string creating_sql(const StoreAddress& address, const Tables& tables);
// In memory, for tests: the same engine without a file.
[[nodiscard]] std::unique_ptr<Store> memory_store();

}  // namespace underlag
