#include <doctest/doctest.h>

#include <deque>
#include <stdexcept>

#include "ledger/ledger_fixture.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/ledger/placements_in_list.hpp"
#include "underlag/placement/list_reader.hpp"

namespace underlag {

using ListRows = std::vector<std::string>;

TEST_CASE(
    "placements come back as the rows of a list, with the ids of the agreement and the unit") {
    const TestLedger ledger;
    PlacementVersion whole = version("P-1", "Åsa Ek");
    whole.student_ref = "S-7";
    whole.programme = "Sjuksköterska";
    whole.stated_days = 20;
    ledger.import({added(whole), added(version("P-2", "Bo Lind"))});
    const LedgerPlacements list = ledger.to_read().placements({});
    CHECK(list_text(list.placements) ==
          "placeringsid;lärosäte;verksamhet;namn;studentreferens;utbildning;startdatum;slutdatum;"
          "dagar;skyddad;status\r\n"
          "P-1;KI;hemsjukvard-aso;Åsa Ek;S-7;Sjuksköterska;2016-09-05;2016-10-07;20;;\r\n"
          "P-2;KI;hemsjukvard-aso;Bo Lind;;;2016-09-05;2016-10-07;;;\r\n");
    REQUIRE(list.placements.size() == 2);
    CHECK(list.placements[0].record.placement == list.placements[0].record.version);
    CHECK(list.placements[0].record.has_list_id);
}

// Everything of the placements in a list, with the text that findings point into.
std::string whole(const Sources& sources, const PlacementList& list,
                  const std::vector<LedgerRow>& rows) {
    std::string all = sources[list.lists.front().source].text;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Placement& placement = list.placements[row];
        all += std::string{placement.id} + "|" + std::string{placement.student} + "|" +
               std::string{placement.student_ref} + "|" +
               std::string{list.activities[placement.activity]} + "|" +
               std::string{list.universities[placement.university]} + "|" +
               std::to_string(placement.offset) + "|" + std::to_string(placement.line) + "|" +
               std::to_string(rows[row].placement) + "|" + std::to_string(rows[row].version) + "\n";
    }
    return all;
}

TEST_CASE("placements put into a list while they are read are those that are read at once") {
    const TestLedger ledger;
    PlacementVersion quoted = version("P;1", "Ek; \"Åsa\"");
    quoted.student_ref = "S-7";
    std::vector<PlacementChange> changes{added(quoted), added(version("", "Bo Lind"))};
    // Longer than any usual row, so that the text has to move while views lead into it.
    std::deque<std::string> names;
    for (int row = 0; row < 40; ++row)
        changes.push_back(
            added(version("", names.emplace_back(std::to_string(row) + std::string(900, 'x')))));
    const auto placements = ledger.import(changes);
    ledger.import({changed(placements[1], version("P-2", "Bo Alm"))});
    const Ledger open = ledger.to_read();
    Sources at_once_sources, sources;
    PlacementList at_once, list;
    const auto expected =
        add_ledger_placements("underlag.db", open.placements({}), at_once_sources, at_once);
    const auto rows = add_placements(open, {}, std::nullopt, "underlag.db", sources, list);
    CHECK(whole(sources, list, rows) == whole(at_once_sources, at_once, expected));
    CHECK(list.lists.front().placement_count == rows.size());

    PlacementList some;
    CHECK(
        add_placements(open, {}, std::vector{placements[1]}, "underlag.db", sources, some).size() ==
        1);
    CHECK(some.placements[0].student == "Bo Alm");
    PlacementList none;
    CHECK(add_placements(open, {}, std::vector<std::int64_t>{}, "underlag.db", sources, none)
              .empty());
}

TEST_CASE("a placement whose list gives no id has the ledger's own, with a check") {
    const TestLedger ledger;
    const auto placements = ledger.import({added(version("", "Åsa Ek"))});
    const LedgerRow record = ledger.to_read().placements({}).placements.front().record;
    CHECK_FALSE(record.has_list_id);
    const std::string id = own_id(record);
    CHECK(id.starts_with("L-" + std::to_string(placements.front()) + "-"));
    CHECK(id.size() == std::to_string(placements.front()).size() + 7);
    CHECK(ledger.rows() == ListRows{id + ";KI;hemsjukvard-aso;Åsa Ek;;;2016-09-05;2016-10-07;;;"});
}

TEST_CASE("an id that the ledger gave is the placement's for good, and no other ledger's") {
    const TestLedger ledger;
    const auto placements =
        ledger.import({added(version("", "Åsa Ek")), added(version("P-1", "Bo Lind"))});
    const std::string id = own_id(ledger.to_read().placements({}).placements[0].record);
    ledger.import({changed(placements[0], version("P-2", "Åsa Ek"))});
    const LedgerPlacements now = ledger.to_read().placements({});
    CHECK(now.placements[0].id == "P-2");
    CHECK(own_id(now.placements[0].record) == id);
    CHECK(own_id(now.placements[1].record).empty());

    const TestLedger other;
    other.import({added(version("", "Bo Lind"))});
    CHECK(own_id(other.to_read().placements({}).placements[0].record) != id);
}

TEST_CASE(
    "a protected student's name is never stored, and a cancelled placement is said to be so") {
    const TestLedger ledger;
    PlacementVersion secret = version("P-1", "");
    secret.student_ref = "S-7";
    secret.is_protected = true;
    PlacementVersion cancelled = version("P-2", "Bo Lind");
    cancelled.is_cancelled = true;
    ledger.import({added(secret), added(cancelled)});
    CHECK(ledger.rows() ==
          ListRows{"P-1;KI;hemsjukvard-aso;;S-7;;2016-09-05;2016-10-07;;ja;",
                   "P-2;KI;hemsjukvard-aso;Bo Lind;;;2016-09-05;2016-10-07;;;inställd"});
}

TEST_CASE("a name that was stored before its student became protected is not shown") {
    const TestLedger ledger;
    const auto placements = ledger.import({added(version("P-1", "Åsa Ek"))});
    PlacementVersion secret = version("P-1", "");
    secret.student_ref = "S-7";
    secret.is_protected = true;
    ledger.import({changed(placements[0], secret)});
    CHECK(ledger.rows() == ListRows{"P-1;KI;hemsjukvard-aso;;S-7;;2016-09-05;2016-10-07;;ja;"});
}

TEST_CASE("the version that holds is the last one, in the placement's own place") {
    const TestLedger ledger;
    const auto placements =
        ledger.import({added(version("P-1", "Åsa Ek")), added(version("P-2", "Bo Lind")),
                       added(version("P-3", "Örjan Öst"))});
    ledger.import({changed(placements[1], version("P-2", "Bo Lind", date(2016, 9, 12)))});
    ledger.import({changed(placements[1], version("P-2", "Bo Lind", date(2016, 9, 19))),
                   changed(placements[2], version("P-3b", "Örjan Öst"))});
    CHECK(ledger.rows() ==
          ListRows{"P-1;KI;hemsjukvard-aso;Åsa Ek;;;2016-09-05;2016-10-07;;;",
                   "P-2;KI;hemsjukvard-aso;Bo Lind;;;2016-09-19;2016-10-07;;;",
                   "P-3b;KI;hemsjukvard-aso;Örjan Öst;;;2016-09-05;2016-10-07;;;"});
    const LedgerPlacements list = ledger.to_read().placements({});
    CHECK(list.placements[1].record.placement == placements[1]);
    CHECK(list.placements[1].record.version > placements[2]);
}

TEST_CASE("a list and the ledger's values alike give every text back as it was") {
    const TestLedger ledger;
    const ListRows names{"Åsa \"Ek\"", "Lind; Bo",    "Ek, Åsa",    "a,b;c", "=1+1",
                         "-",          "+46 Bo Lind", "@Örjan Öst", "\"",    "O'Lind"};
    std::vector<PlacementChange> changes;
    for (const std::string& name : names) {
        PlacementVersion placement = version("", name);
        placement.student_ref = name;
        placement.programme = name;
        placement.stated_days = 3;
        changes.push_back(added(placement));
    }
    PlacementVersion secret = version("Total", "");
    secret.student_ref = "S-7";
    secret.is_protected = true;
    secret.is_cancelled = true;
    changes.push_back(added(secret));
    const auto records = ledger.import(changes);

    Sources sources;
    PlacementList read, added_as_values;
    Diagnostics found;
    LedgerPlacements values = ledger.to_read().placements({});
    read_list("underlag.db", list_text(values.placements), std::nullopt, sources, read, found);
    CHECK_FALSE(found.has_errors());
    const auto rows =
        add_ledger_placements("underlag.db", std::move(values), sources, added_as_values);
    REQUIRE(rows.size() == changes.size());
    for (const PlacementList* list : {&read, &added_as_values}) {
        REQUIRE(list->placements.size() == changes.size());
        for (std::size_t row = 0; row < changes.size(); ++row) {
            const Placement& placement = list->placements[row];
            const PlacementVersion& was = changes[row].now;
            CAPTURE(was.student);
            CHECK(placement.student == was.student);
            CHECK(placement.student_ref == was.student_ref);
            CHECK(list->programmes[placement.programme] == was.programme);
            CHECK(list->universities[placement.university] == was.agreement);
            CHECK(list->activities[placement.activity] == was.activity);
            CHECK(placement.id == (was.list_id.empty() ? own_id(rows[row]) : was.list_id));
            CHECK(placement.first == was.first);
            CHECK(placement.last == was.last);
            CHECK(placement.stated() == was.stated_days);
            CHECK(placement.is_protected == was.is_protected);
            CHECK(placement.is_cancelled == was.is_cancelled);
            CHECK(placement.is_readable);
            CHECK(placement.line == read.placements[row].line);
            CHECK(placement.offset == read.placements[row].offset);
            CHECK(rows[row].placement == records[row]);
        }
    }
    const Placement& placement = added_as_values.placements[1];
    const Location cell =
        place_of(sources, added_as_values.shape_of(placement), placement, Field::student);
    std::string storage;
    CHECK(value_at(sources, cell, storage) == "Lind; Bo");
    CHECK(cell.field == "student");
}

TEST_CASE("texts that the ledger gives stay when its placements stand behind those of a list") {
    const TestLedger ledger;
    ledger.import({added(version("P-1", "Åsa Ek")), added(version("P-2", "Bo Lind"))});
    Sources sources;
    PlacementList list;
    Diagnostics found;
    read_list("lista.csv", "Verksamhet;Namn;Start;Slut\nÅsö;Örjan Öst;2016-09-05;2016-10-07\n",
              std::nullopt, sources, list, found);
    const auto rows =
        add_ledger_placements("underlag.db", ledger.to_read().placements({}), sources, list);
    REQUIRE(list.placements.size() == 3);
    CHECK(rows.size() == 2);
    CHECK(list.placements[0].student == "Örjan Öst");
    CHECK(list.placements[2].student == "Bo Lind");
    CHECK(list.shape_of(list.placements[2]).first_placement == 1);
    CHECK(list.shape_of(list.placements[2]).placement_count == 2);
    CHECK(sources[list.placements[2].source].form == Source::Form::ledger);
}

TEST_CASE("a line break in a text does not end its row") {
    const TestLedger ledger;
    ledger.import({added(version("P-1", "Ek\r\nÅsa")), added(version("P-2", "Bo Lind"))});
    Sources sources;
    PlacementList list;
    Diagnostics found;
    read_list("underlag.db", list_text(ledger.to_read().placements({}).placements), std::nullopt,
              sources, list, found);
    REQUIRE(list.placements.size() == 2);
    CHECK(list.placements[0].student == "Ek Åsa");  // as the reader takes line breaks
    CHECK(list.placements[1].student == "Bo Lind");
}

TEST_CASE("a term's placements are those with a day in it, by agreement, unit and first day") {
    const TestLedger ledger;
    PlacementVersion elsewhere = version("P-4", "Bo Lind");
    elsewhere.activity = "akuten";
    PlacementVersion other = version("P-5", "Bo Lind");
    other.agreement = "GIH";
    ledger.import({added(version("P-1", "Åsa Ek", date(2016, 12, 31), date(2017, 1, 1))),
                   added(version("P-2", "Åsa Ek", date(2017, 1, 1), date(2017, 2, 1))),
                   added(version("P-3", "Åsa Ek", date(2016, 7, 1), date(2016, 7, 1))),
                   added(elsewhere), added(other),
                   added(version("P-6", "Åsa Ek", date(2016, 6, 1), date(2016, 6, 30))),
                   added(version("P-7", "Örjan Öst", date(2016, 7, 1), date(2016, 7, 8)))});
    const auto ids = [&](const PlacementFilter& filter) {
        ListRows found;
        for (const std::string& row : ledger.rows(filter))
            found.push_back(row.substr(0, row.find(';')));
        return found;
    };
    CHECK(ids({.term = autumn_2016}) == ListRows{"P-5", "P-4", "P-3", "P-7", "P-1"});
    CHECK(ids({.term = spring_2017}) == ListRows{"P-1", "P-2"});
    CHECK(ids({.agreements = {"GIH"}}) == ListRows{"P-5"});
    CHECK(ids({.agreements = {"GIH"}, .term = spring_2017}).empty());
    CHECK(ledger.to_read().agreement_ids() == ListRows{"GIH", "KI"});
}

TEST_CASE("an agreement whose label is missing is a damaged ledger, not one agreement less") {
    const TestLedger ledger;
    ledger.import({added(version("P-1", "Åsa Ek"))});
    ledger.tamper("PRAGMA foreign_keys = OFF; DELETE FROM labels WHERE text = 'KI'");
    CHECK_THROWS_AS((void)ledger.to_read().agreement_ids(), LedgerError);
}

TEST_CASE("rows and text of a term's list stand in the same order") {
    const TestLedger ledger;
    const auto placements = ledger.import(
        {added(version("P-1", "Åsa Ek", date(2016, 9, 12))), added(version("P-2", "Bo Lind"))});
    const LedgerPlacements list = ledger.to_read().placements({.term = autumn_2016});
    REQUIRE(list.placements.size() == 2);
    CHECK(list.placements[0].record.placement == placements[1]);
    CHECK(list.placements[1].record.placement == placements[0]);
}

TEST_CASE("the first import decides the ledger's first term") {
    const TestLedger ledger;
    CHECK(ledger.to_read().is_empty());
    ledger.import({});
    CHECK_FALSE(ledger.to_read().is_empty());
    ImportRecord later = import_record();
    later.first_term = spring_2017;
    ledger.import({}, later);
    CHECK(ledger.to_read().first_term() == autumn_2016);
}

TEST_CASE("when a list was imported last is known by its bytes") {
    const TestLedger ledger;
    ledger.import({});
    ImportRecord later = import_record();
    later.recorded_at = "2017-01-09";
    CHECK(ledger.to_read().last_import_of("sha256 av placeringar.csv")->recorded_at ==
          "2016-12-01 14:03:11");
    ledger.import({}, later);
    CHECK(ledger.to_read().last_import_of("sha256 av placeringar.csv")->recorded_at ==
          "2017-01-09");
    CHECK_FALSE(ledger.to_read().last_import_of("sha256 av KI").has_value());  // no list
    CHECK_FALSE(ledger.to_read().last_import_of("").has_value());
}

TEST_CASE("the same imports make the same ledger, byte for byte" * doctest::test_suite("file")) {
    const TestLedger one, other;
    for (const TestLedger* ledger : {&one, &other})
        ledger->import({added(version("P-1", "Åsa Ek")), added(version("P-2", "Bo Lind")),
                        added(version("P-3", "Åsa Ek"))});
    CHECK(bytes_of(one.path()) == bytes_of(other.path()));
    CHECK(one.value("SELECT count(*) FROM names") == "2");
}

TEST_CASE("equal names of two ledgers are told apart by their salts") {
    const TestLedger one, other;
    ImportRecord record = import_record();
    one.import({added(version("P-1", "Åsa Ek"))}, record);
    record.name_salt_seed = "ett annat frö";
    other.import({added(version("P-1", "Åsa Ek"))}, record);
    CHECK(one.value("SELECT hex(digest) FROM names") !=
          other.value("SELECT hex(digest) FROM names"));
}

TEST_CASE("an import that is interrupted leaves no trace" * doctest::test_suite("file")) {
    const TestLedger ledger;
    ledger.import({added(version("P-1", "Åsa Ek"))});
    const std::string before = bytes_of(ledger.path());
    {
        Ledger interrupted = ledger.to_write();
        CHECK_THROWS_AS(interrupted.append_import(import_record(),
                                                  []() -> std::optional<PlacementChange> {
                                                      throw std::runtime_error("avbruten");
                                                  }),
                        std::runtime_error);
    }
    CHECK(bytes_of(ledger.path()) == before);
}

}  // namespace underlag
