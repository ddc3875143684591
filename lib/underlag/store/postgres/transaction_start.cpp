#include "underlag/store/postgres/transaction_start.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "underlag/store/postgres/moments.hpp"
#include "underlag/store/postgres/postgres_tables.hpp"

namespace underlag {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using Kind = StoreFailure::Kind;

constexpr std::chrono::seconds usual_patience{60};
constexpr std::chrono::seconds until_told{2};

milliseconds left_until(Clock::time_point end) {
    return std::max(milliseconds{1}, std::chrono::duration_cast<milliseconds>(end - Clock::now()));
}

}  // namespace

// A plan for the whole answer is wanted of a cursor, too. Whoever has closed the lid of a computer
// must not keep the others out.
std::string TransactionStart::beginning(std::string_view isolation) const {
    return fmt::format(
        "BEGIN ISOLATION LEVEL {}; SET LOCAL search_path = \"{}\"; SET LOCAL jit = off; "
        "SET LOCAL cursor_tuple_fraction = 1; "
        "SET LOCAL idle_in_transaction_session_timeout = '5min'; ",
        isolation, address_.schema());
}

void TransactionStart::check_session() {
    if (!connection_.is_in_transaction())
        throw StoreFailure{Kind::no_session, "the transaction ended at once"};
}

void TransactionStart::read() {
    try {
        (void)connection_.run(beginning("REPEATABLE READ READ ONLY") +
                              "SELECT seq FROM chain_head");
        check_session();
    } catch (const StoreFailure&) {
        undo();
        throw;
    }
}

void TransactionStart::write() {
    const auto end = Clock::now() + address_.patience.value_or(usual_patience);
    auto patience = std::min<milliseconds>(until_told, left_until(end));
    for (bool has_told = false;; has_told = true, patience = left_until(end)) {
        try {
            lock(patience);
            check_session();
            // Somebody else made it while we waited to.
            if (is_making && form_of(connection_, address_.schema()) != 0)
                (void)connection_.run("SELECT seq FROM chain_head FOR UPDATE");
            return;
        } catch (const StoreFailure& failure) {
            undo();
            if (failure.kind() != Kind::busy)
                throw;
            if (Clock::now() >= end)
                throw StoreFailure{failure.what(), holder()};
        }
        if (!has_told && address_.tell_of_waiting)
            address_.tell_of_waiting(holder());
    }
}

// The row of the head is the lock: it is everybody's, whatever stands between us and the server.
// Who waits for it sees what was committed meanwhile. `lock_timeout` counts each of the locks by
// itself. The time it was got is told to others by the session's name.
void TransactionStart::lock(milliseconds patience) {
    try {
        lock_head(patience);
    } catch (const StoreFailure& failure) {
        // Here it is our own limit.
        if (failure.kind() == Kind::cancelled)
            throw StoreFailure{Kind::busy, failure.what()};
        throw;
    }
}

void TransactionStart::lock_head(milliseconds patience) {
    std::string sql = beginning("READ COMMITTED READ WRITE");
    sql += fmt::format("SET LOCAL lock_timeout = {0}; SET LOCAL statement_timeout = {0}; ",
                       patience.count());
    sql += is_making && form_of(connection_, address_.schema()) == 0
               ? fmt::format("SELECT pg_advisory_xact_lock(hashtext('{}')); ", address_.schema())
               : "SELECT seq FROM chain_head WHERE id = 1 FOR UPDATE; ";
    sql +=
        "SET LOCAL statement_timeout = 0; "
        // What was sent must have been recorded.
        "SELECT set_config('synchronous_commit', 'on', true) "
        "WHERE current_setting('synchronous_commit') = 'off'; "
        "SELECT set_config('application_name', 'underlag ' || "
        "floor(extract(epoch FROM clock_timestamp()))::bigint, true)";
    (void)connection_.run(sql);
}

// Who has the head, as far as everybody may see it; nobody when they have just let it go.
Holder TransactionStart::holder() {
    const Answer found = connection_.run(
        fmt::format("SELECT a.usename, split_part(a.application_name, ' ', 2) FROM pg_locks l "
                    "JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'relation' "
                    "AND l.relation = to_regclass('\"{}\".chain_head') AND l.mode = 'RowShareLock' "
                    "AND l.granted AND l.pid <> pg_backend_pid() AND NOT EXISTS "
                    "(SELECT FROM pg_locks w WHERE w.pid = l.pid AND NOT w.granted) LIMIT 1",
                    address_.schema()));
    if (PQntuples(found.get()) == 0)
        return {};
    const std::string_view seconds = PQgetvalue(found.get(), 0, 1);
    std::int64_t moment = 0;
    if (std::from_chars(seconds.data(), seconds.data() + seconds.size(), moment).ec != std::errc{})
        return {};                           // it has just been let go
    constexpr std::size_t time_of_day = 11;  // behind the date
    return {PQgetvalue(found.get(), 0, 0),
            moment_text(moment, address_.local_time).substr(time_of_day)};
}

void TransactionStart::undo() noexcept {
    try {
        (void)connection_.run("ROLLBACK");
    } catch (const std::exception&) {
    }
}

}  // namespace underlag
