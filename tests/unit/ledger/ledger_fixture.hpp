// A ledger in a folder of its own, and the little that a test must say to put placements into it.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "files/temporary_folder.hpp"
#include "ledger/raw_sql.hpp"
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

class TestLedger {
   public:
    TestLedger() { Ledger::create(path()).commit(); }
    // A copy of another.
    explicit TestLedger(std::string_view bytes) { put(path(), bytes); }

    [[nodiscard]] std::string path() const { return name_of(folder_ / "underlag.db"); }
    [[nodiscard]] Ledger to_read() const { return Ledger::open(path(), Ledger::Access::read); }
    [[nodiscard]] Ledger to_write() const {
        Ledger ledger = Ledger::open(path(), Ledger::Access::write);
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

    [[nodiscard]] std::string value(const std::string& sql) const { return first_of(path(), sql); }
    // Changes what nobody may change, as an intruder would: the triggers are put back afterwards.
    void tamper(const std::string& sql) const {
        std::string drop, create;
        for (const std::string& name :
             query(path(), "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
            drop += "DROP TRIGGER " + name + ";";
        for (const std::string& text :
             query(path(), "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"))
            create += text + ";";
        run_sql(path(), "BEGIN;" + drop + sql + ";" + create + "COMMIT;");
    }

   private:
    TemporaryFolder folder_;
};

}  // namespace underlag
