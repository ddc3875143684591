#include "underlag/store/postgres/postgres_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "underlag/store/postgres/appended_rows.hpp"
#include "underlag/store/postgres/moments.hpp"
#include "underlag/store/postgres/postgres_connection.hpp"
#include "underlag/store/postgres/postgres_rows.hpp"
#include "underlag/store/postgres/postgres_tables.hpp"
#include "underlag/store/postgres/transaction_start.hpp"

namespace underlag {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using Kind = StoreFailure::Kind;

constexpr std::chrono::seconds patience_with_restart{8};

bool is_query(std::string_view sql) {
    return sql.starts_with("SELECT") || sql.starts_with("WITH") || sql.starts_with("VALUES");
}

class PostgresStore : public Store {
   public:
    explicit PostgresStore(const StoreAddress& address)
        : address_(address),
          connection_(address.connection()),
          start_(connection_, address_),
          cursors_(std::make_shared<OpenCursors>(OpenCursors{connection_})) {}

    void begin(Intent intent) override {
        start_anew();
        intent_ = intent;
        if (intent == Intent::read)
            start_.read();
        else
            start_.write();
        has_begun_ = true;
    }

    void commit() override {
        flush();
        has_begun_ = false;
        ++cursors_->transaction;
        try {
            const Answer answer = connection_.run("COMMIT");
            if (std::string_view{PQcmdStatus(answer.get())} != "COMMIT")
                throw StoreFailure{Kind::lost, "the transaction was undone"};
        } catch (const StoreFailure& failure) {
            if (failure.kind() != Kind::lost || intent_ == Intent::read)
                throw;
            look_whether_committed(failure);
        }
    }

    bool has_begun() const override { return has_begun_; }

    Rows rows(std::string_view sql, std::span<const RecordValue> values) override {
        flush();
        const Question question{sql, values};
        if (!has_begun_)
            return of_its_own(question);
        if (!is_query(sql))
            return Rows{std::make_unique<PostgresRows>(connection_.ask(question))};
        return from_cursor(question);
    }

    void append(const char* table, std::span<const RecordValue> values) override {
        constexpr std::size_t most = 8 << 20;
        appended_.add(table, values);
        if (appended_.size() > most)
            appended_.write(connection_);
    }

    void set_head(const ChainHead& head) override {
        change("UPDATE chain_head SET seq = $1, checksum = $2",
               {head.seq, RecordValue::blob(as_bytes(head.checksum))});
    }
    void empty_names(std::span<const std::int64_t> ids) override {
        if (!ids.empty())
            change(fmt::format("UPDATE names SET salt = NULL, name = NULL WHERE id IN ({})",
                               fmt::join(ids, ",")),
                   {});
    }

    int form() override { return form_of(connection_, address_.schema()); }

    void make(int from, const Tables& tables) override {
        (void)connection_.run(making_sql(address_.schema(), from, tables));
        start_.is_making = false;
    }

    std::vector<StoreFault> check(const Tables& tables) override {
        return check_tables(connection_, address_.schema(), tables);
    }

    std::string user() const override { return connection_.user(); }
    bool is_shared() const override { return true; }

    // A session that ends without a word is noticed within a minute: its claims are then known to
    // be nobody's work.
    void claim(std::int64_t run, const std::string& folder) override {
        change(
            "INSERT INTO run_claims SELECT $1, session_user, $2, now(), pid || ' ' || "
            "extract(epoch FROM backend_start) FROM pg_stat_activity WHERE pid = pg_backend_pid() "
            "ON CONFLICT (run) DO UPDATE SET holder = EXCLUDED.holder, folder = EXCLUDED.folder, "
            "since = EXCLUDED.since, session = EXCLUDED.session",
            {run, folder});
        change(
            "SELECT set_config('tcp_keepalives_idle', '30', false), "
            "set_config('tcp_keepalives_interval', '10', false), "
            "set_config('tcp_keepalives_count', '3', false)",
            {});
    }
    void release(std::int64_t run) override {
        change("DELETE FROM run_claims WHERE run = $1", {run});
    }
    void give_back(std::int64_t run, const std::optional<RunClaim>& before) override {
        constexpr std::string_view if_ours =
            " WHERE run = $1 AND session = (SELECT pid || ' ' || extract(epoch FROM "
            "backend_start) FROM pg_stat_activity WHERE pid = pg_backend_pid())";
        if (!before)
            change(fmt::format("DELETE FROM run_claims{}", if_ours), {run});
        else
            change(fmt::format("UPDATE run_claims SET holder = $2, folder = $3, "
                               "since = $4::timestamptz, session = $5{}",
                               if_ours),
                   {run, before->holder, before->folder, before->exactly_since, before->session});
    }
    std::vector<RunClaim> claims() override {
        Rows rows = Store::rows(
            "SELECT run, holder, folder, floor(extract(epoch FROM since))::bigint, "
            "holder = session_user, since < now() - interval '1 hour', "
            "EXISTS (SELECT FROM pg_stat_activity a WHERE a.pid <> pg_backend_pid() "
            "AND a.pid || ' ' || extract(epoch FROM a.backend_start) = session), "
            "since::text, session "
            "FROM run_claims ORDER BY run");
        std::vector<RunClaim> claims;
        while (rows.next()) {
            const bool is_ours = rows.number(4) != 0;
            claims.push_back({.run = rows.number(0),
                              .holder = std::string{rows.text(1)},
                              .folder = std::string{rows.text(2)},
                              .since = moment_text(rows.number(3), address_.local_time),
                              .is_ours = is_ours,
                              .is_at_work = is_ours && rows.number(6) != 0,
                              .is_stale = rows.number(5) != 0,
                              .exactly_since = std::string{rows.text(7)},
                              .session = std::string{rows.text(8)}});
        }
        return claims;
    }

    std::string shown() const override { return address_.shown(); }
    std::int64_t round_trips() const override { return connection_.round_trips(); }

    // From now on `begin` does not lock a head that is not there yet.
    void expect_making() { start_.is_making = true; }

   private:
    void flush() {
        if (appended_.size() > 0)
            appended_.write(connection_);
    }

    void change(std::string_view sql, std::initializer_list<RecordValue> values) {
        flush();
        const Question question{sql, {values.begin(), values.size()}};
        if (has_begun_)
            (void)connection_.ask(question);
        else
            (void)of_its_own(question);
    }

    void start_anew() {
        appended_ = {};
        ++cursors_->transaction;
        cursors_->ended.clear();
        if (std::exchange(has_begun_, false))
            (void)connection_.run("ROLLBACK");
    }

    Rows from_cursor(const Question& question) {
        const std::string name = fmt::format("r{}", ++cursors_made_);
        const std::string declaration =
            fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", name, question.sql);
        const std::string fetch = fmt::format("FETCH {} FROM {}", PostgresRows::rows_a_trip, name);
        std::vector<std::string> closings;
        for (const std::string& ended : std::exchange(cursors_->ended, {}))
            closings.push_back("CLOSE " + ended);
        std::vector<Question> questions;
        for (const std::string& closing : closings)
            questions.push_back({closing});
        // A reader goes on when a question fails: `verify` tells of all that is wrong.
        const bool goes_on = intent_ == Intent::read;
        if (goes_on)
            questions.push_back({"SAVEPOINT question"});
        questions.push_back({declaration, question.values});
        questions.push_back({fetch});
        const std::size_t fetched = questions.size() - 1;
        if (goes_on)
            questions.push_back({"RELEASE SAVEPOINT question"});
        try {
            std::vector<Answer> answers = connection_.ask(questions);
            return Rows{
                std::make_unique<PostgresRows>(std::move(answers[fetched]), cursors_, name)};
        } catch (const StoreFailure&) {
            if (goes_on)
                (void)connection_.run("ROLLBACK TO SAVEPOINT question; RELEASE SAVEPOINT question");
            throw;
        }
    }

    // In a transaction of its own, and read to its end.
    Rows of_its_own(const Question& question) {
        try {
            (void)connection_.run(start_.beginning("READ COMMITTED"));
            Rows rows{std::make_unique<PostgresRows>(connection_.ask(question))};
            (void)connection_.run("COMMIT");
            return rows;
        } catch (const StoreFailure&) {
            start_.undo();
            throw;
        }
    }

    // The connection broke while it was committed. Whoever has the head's lock now knows that the
    // server is no longer at it.
    void look_whether_committed(const StoreFailure& broken) {
        if (!appended_.has_records())
            throw StoreFailure{Kind::unknown_outcome, broken.what()};
        const AppendedRows written = std::exchange(appended_, {});
        const auto end = Clock::now() + patience_with_restart;
        while (true) {
            try {
                connection_.connect_again();
                start_.lock(patience_with_restart);
                const bool is_there = written.is_last_there(connection_);
                (void)connection_.run("ROLLBACK");
                if (is_there)
                    return;
                break;
            } catch (const StoreFailure&) {
                if (Clock::now() >= end)
                    throw StoreFailure{Kind::unknown_outcome, broken.what()};
            }
            std::this_thread::sleep_for(milliseconds{200});
        }
        throw StoreFailure{Kind::again, broken.what()};
    }

    StoreAddress address_;
    PostgresConnection connection_;
    TransactionStart start_;
    std::shared_ptr<OpenCursors> cursors_;
    std::int64_t cursors_made_ = 0;
    AppendedRows appended_;
    Intent intent_ = Intent::read;
    bool has_begun_ = false;
};

}  // namespace

bool can_use_servers() {
    return true;
}

bool is_connection(const std::string& address) {
    PQconninfoOption* options = PQconninfoParse(address.c_str(), nullptr);
    PQconninfoFree(options);
    return options != nullptr;
}

std::unique_ptr<Store> open_on_server(const StoreAddress& address, Intent) {
    auto store = std::make_unique<PostgresStore>(address);
    if (store->form() == 0)
        return nullptr;
    return store;
}

std::unique_ptr<Store> create_on_server(const StoreAddress& address) {
    auto store = std::make_unique<PostgresStore>(address);
    store->expect_making();
    return store;
}

std::string creating_sql(const StoreAddress& address, const Tables& tables) {
    return "BEGIN;\n" + making_sql(address.schema(), 0, tables) + "COMMIT;\n";
}

}  // namespace underlag
