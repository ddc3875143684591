// A ledger with records in every table: an import, a run, its files, a change and its credit.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "ledger/ledger_fixture.hpp"
#include "ledger/run_fixture.hpp"
#include "underlag/ledger/schema.hpp"

namespace underlag {

class FullLedger : public TestLedger {
   public:
    // In a file made once, since every step waits for the disk; then copied.
    FullLedger() : TestLedger(copied()) {
        if (!has_test_server())
            return;
        static const TestLedger& filled = []() -> const TestLedger& {
            static const TestLedger ledger;
            fill(ledger);
            return ledger;
        }();
        fill_from(filled);
    }

    [[nodiscard]] std::vector<std::string> chained_tables() const {
        std::vector<std::string> tables(underlag::chained_tables.begin(),
                                        underlag::chained_tables.end());
        std::ranges::sort(tables);
        return tables;
    }
    // The columns of a table, without the chain's.
    [[nodiscard]] std::vector<std::string> columns(const std::string& table) const {
        return values(has_test_server()
                          ? "SELECT attname FROM pg_attribute WHERE attnum > 0 AND attrelid = '" +
                                table + "'::regclass AND attname NOT IN ('seq', 'checksum')"
                          : "SELECT name FROM pragma_table_info('" + table +
                                "') WHERE name NOT IN ('seq', 'checksum')");
    }

   private:
    static std::optional<std::string> copied() {
        return has_test_server() ? std::nullopt : std::optional{made()};
    }
    static const std::string& made() {
        static const std::string bytes = [] {
            const TestLedger ledger;
            fill(ledger);
            return bytes_of(ledger.path());
        }();
        return bytes;
    }

    static void fill(const TestLedger& ledger) {
        const auto placements =
            ledger.import({added(version("P-1", "Åsa Ek")), added(other_version())});
        const std::int64_t sharer = add_sharer(ledger);
        TestRun first = run_with_every_fact();
        first.run.documents = {
            document_of(first, "2016-0001",
                        {line_of(placements[0], first.rates.front()),
                         line_of(placements[1], first.rates.front())}),
            document_of(first, "2016-0002", {share_line(sharer, first.shares.front())})};
        first.run.own_shares = {
            {"Region Dalarna", first.shares.front(), Money::from_kronor(2'000'000)}};
        record(ledger, first.run, "HT2016/a.xlsx");
        ledger.import({changed(placements[0], version("P-1", "Åsa Ek", date(2016, 9, 12))),
                       added(version("P-3", "Örjan Öst"))});
        Line credited = first.run.documents[0].lines[0];
        credited.records.credited = std::exchange(credited.records.line, 0);
        credited.reason_text = "perioden är ändrad";
        TestRun second = run_with_every_fact();
        second.run.documents = {document_of(first, "2016-0003", {credited}),
                                document_of(first, "2016-0004", {first.run.documents[0].lines[0]})};
        second.run.documents[0].kind = DocumentKind::credit;
        second.run.documents[0].credits = "2016-0001";
        second.run.documents[0].due_date.reset();
        StoredWords words = some_words();
        words.texts.front().second = "Fakturaunderlag";
        words.logo += "2";
        record(ledger, second.run, "HT2016/b.xlsx", words);
        Ledger open = ledger.to_write();
        open.remove_names(std::vector<std::int64_t>{4}, {"2017-01-09", "begäran om radering"});
        open.commit();
    }

    static std::int64_t add_sharer(const TestLedger& ledger) {
        Ledger open = ledger.to_write();
        const std::int64_t sharer =
            open.sharers(std::vector<Sharer>{{"RSS", "falun", "Länets kommuner"}}).front();
        open.commit();
        return sharer;
    }

    static PlacementVersion other_version() {
        PlacementVersion now = version("P-2", "Bo Lind");
        now.programme = "Sjuksköterska";
        return now;
    }
    static void record(const TestLedger& ledger, DocumentRun& run, const std::string& file,
                       const StoredWords& words = some_words()) {
        Ledger open = ledger.to_write();
        const std::int64_t id = open.append_run(run, words, false, "2016-12-01 15:00:00");
        open.append_files(id, std::vector<IssuedFile>{{file, "cc"}});
        open.commit();
    }
};

}  // namespace underlag
