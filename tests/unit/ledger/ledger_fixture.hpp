// A ledger in a folder of its own, and the little that a test must say to put placements into it.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "files/temporary_folder.hpp"
#include "ledger/raw_sql.hpp"
#include "ledger/server_schemas.hpp"
#include "underlag/files/system.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

inline constexpr Term autumn_2016{2016, Season::autumn};
inline constexpr Term spring_2017{2017, Season::spring};

inline ImportRecord import_record(std::string list = "placeringar.csv") {
    return {.recorded_at = "2016-12-01 14:03:11",
            .program_version = "0.1",
            .lists = {{list, "sha256 av " + list}},
            .agreements = {{"avtal/KI.toml", "sha256 av KI"}},
            .first_term = autumn_2016,
            .complete_for = std::nullopt,
            .name_salt_seed = "frö"};
}

inline PlacementVersion version(std::string_view id, std::string_view student,
                                Date first = date(2016, 9, 5), Date last = date(2016, 10, 7)) {
    return {.agreement = "KI",
            .activity = "hemsjukvard-aso",
            .list_id = id,
            .student = student,
            .student_ref = {},
            .programme = {},
            .first = first,
            .last = last,
            .stated_days = std::nullopt};
}

inline PlacementChange added(const PlacementVersion& now, std::uint32_t line = 2) {
    return {.placement = std::nullopt, .now = now, .list = 0, .line = line};
}

inline PlacementChange changed(std::int64_t placement, const PlacementVersion& now,
                               std::uint32_t line = 2) {
    return {.placement = placement, .now = now, .list = 0, .line = line};
}

// In a file, or on the server where with_server.sh has started one.
class TestLedger {
   public:
    // `bytes`: a file's that is copied.
    explicit TestLedger(const std::optional<std::string>& bytes = std::nullopt) {
        if (bytes) {
            put(path(), *bytes);
            return;
        }
        if (!has_test_server()) {
            Ledger::create(address()).commit();
            return;
        }
        // What SQLite has, for `value`.
        run_on_server(
            {"CREATE OR REPLACE FUNCTION hex(bytea) RETURNS text LANGUAGE sql AS "
             "'SELECT upper(encode($1, ''hex''))'",
             "CREATE OR REPLACE FUNCTION zeroblob(int) RETURNS bytea LANGUAGE sql AS "
             "'SELECT decode(repeat(''00'', $1), ''hex'')'"});
    }

    [[nodiscard]] StoreAddress address() const {
        return has_test_server() ? schema_.address() : StoreAddress{path()};
    }
    // Of the file; tests that need it are of the suite "file".
    [[nodiscard]] std::string path() const { return name_of(folder_ / "underlag.db"); }
    [[nodiscard]] Ledger to_read() const { return Ledger::open(address(), Ledger::Access::read); }
    [[nodiscard]] Ledger to_write() const {
        Ledger ledger = Ledger::open(address(), Ledger::Access::write);
        ledger.begin_writing();
        return ledger;
    }

    std::vector<std::int64_t> import(const std::vector<PlacementChange>& changes,
                                     const ImportRecord& record = import_record()) const {
        Ledger ledger = to_write();
        std::size_t next = 0;
        auto placements = ledger.append_import(record, [&]() -> std::optional<PlacementChange> {
            return next < changes.size() ? std::optional{changes[next++]} : std::nullopt;
        });
        ledger.commit();
        return placements;
    }

    // The rows of the ledger's list, without its heading.
    [[nodiscard]] std::vector<std::string> rows(const PlacementFilter& filter = {}) const {
        const std::string text = list_text(to_read().placements(filter).placements);
        std::vector<std::string> found;
        for (std::size_t begin = text.find("\r\n") + 2; begin < text.size();) {
            const std::size_t end = text.find("\r\n", begin);
            found.push_back(text.substr(begin, end - begin));
            begin = end + 2;
        }
        return found;
    }

    // The first column of each row.
    [[nodiscard]] std::vector<std::string> values(const std::string& sql) const {
        if (!has_test_server())
            return query(path(), sql);
        std::vector<std::string> found;
        const auto store = open_store(address(), Intent::read);
        Rows rows = store->rows(sql);
        while (rows.next())
            found.push_back(rows.type(0) == RecordValue::Type::number
                                ? std::to_string(rows.number(0))
                                : std::string{rows.text(0)});
        return found;
    }
    [[nodiscard]] std::string value(const std::string& sql) const {
        const auto found = values(sql);
        return found.empty() ? "" : found.front();
    }
    // Changes what nobody may change, as an intruder would: the triggers are put back afterwards.
    void tamper(const std::string& sql) const {
        if (has_test_server()) {
            for (const char* word : {"DROP", "ALTER", "CREATE"})
                schema_.is_as_made = schema_.is_as_made && sql.find(word) == std::string::npos;
            return tamper_on_server(sql);
        }
        std::string drop, create;
        for (const std::string& name :
             query(path(), "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
            drop += "DROP TRIGGER " + name + ";";
        for (const std::string& text :
             query(path(), "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"))
            create += text + ";";
        run_sql(path(), "BEGIN;" + drop + sql + ";" + create + "COMMIT;");
    }

   protected:
    // On the server: the records of another, as they are.
    void fill_from(const TestLedger& other) const { schema_.fill_from(other.schema_); }

   private:
    void run_on_server(const std::vector<std::string>& statements) const {
        const auto store = open_store(address(), Intent::write);
        store->begin(Intent::write);
        for (const std::string& statement : statements)
            (void)store->rows(statement);
        store->commit();
    }
    // As its superuser, who can put guards and references out of force.
    void tamper_on_server(std::string_view sql) const {
        std::vector<std::string> statements{"SET LOCAL session_replication_role = replica"};
        while (!sql.empty()) {
            const auto end = std::min(sql.find(';'), sql.size());
            if (!sql.substr(0, end).starts_with("PRAGMA"))
                statements.emplace_back(sql.substr(0, end));
            sql.remove_prefix(std::min(end + 1, sql.size()));
            while (sql.starts_with(' '))
                sql.remove_prefix(1);
        }
        run_on_server(statements);
    }

    TemporaryFolder folder_;
    mutable ServerSchema schema_;
};

}  // namespace underlag
