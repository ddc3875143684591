#include "underlag/ledger/history.hpp"

#include <doctest/doctest.h>

#include "ledger/full_ledger.hpp"
#include "store/wrapped_store.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

using namespace std::string_literals;

namespace {

std::optional<std::string> protected_reference(const TestLedger& ledger, std::int64_t placement) {
    const Ledger open = ledger.to_read();
    const ProtectedPlacements secret = protected_placements(open.store());
    const auto found = secret.find(placement);
    return found == secret.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

TEST_CASE("the history tells of the opening, the imports and the runs, in their order") {
    const FullLedger ledger;
    const auto entries = history(ledger.to_read());
    using enum HistoryEntry::Event;
    REQUIRE(entries.size() == 6);
    const std::vector order{opened, imported, issued, imported, issued, names_removed};
    for (std::size_t entry = 0; entry < order.size(); ++entry) {
        CHECK(entries[entry].event == order[entry]);
        CHECK(entries[entry].chain_head.size() == 64);
        CHECK(entries[entry].program_version == (order[entry] == names_removed ? "" : "0.1"));
    }
    CHECK(entries[0].term == autumn_2016);
    CHECK(entries[0].recorded_at == "2016-12-01 14:03:11");
}

TEST_CASE("who recorded something is told where the ledger knows") {
    std::string user = "anna";
    Ledger ledger = Ledger::made_in(std::make_unique<SharedStore>(memory_store(), user));
    CHECK(ledger.is_shared());
    const auto import = [&](const std::string& student) {
        ledger.begin_writing();
        std::optional<PlacementChange> next = added(version("", student));
        ledger.append_import(import_record(), [&] { return std::exchange(next, std::nullopt); });
        ledger.commit();
    };
    import("Åsa Ek");
    user = "bo";
    import("Bo Lind");
    ledger.begin_writing();
    for (const std::int64_t name : {1, 2}) {
        ledger.remove_names(std::vector{name}, {"2017-01-09", "begäran om radering"});
        user = "eva";
    }
    ledger.commit();
    std::vector<std::string> who;
    for (const HistoryEntry& entry : history(ledger))
        who.push_back(entry.recorded_by);
    CHECK(who == std::vector<std::string>{"anna", "anna", "bo", "bo", "eva"});
    CHECK_FALSE(Ledger::in_memory().is_shared());
    CHECK(history(FullLedger{}.to_read()).front().recorded_by.empty() == !has_test_server());
}

TEST_CASE("an import is told with its files and what it changed") {
    const TestLedger ledger;
    const auto placements =
        ledger.import({added(version("P-1", "Åsa Ek")), added(version("P-2", "Bo Lind"))});
    PlacementVersion cancelled = version("P-1", "Åsa Ek");
    cancelled.is_cancelled = true;
    PlacementChange no_more = changed(placements[0], cancelled);
    no_more.list.reset();
    ImportRecord record = import_record("rättad.csv");
    record.complete_for = autumn_2016;
    ledger.import({no_more, changed(placements[1], version("P-2", "Bo Ek")),
                   added(version("P-3", "Örjan Öst"))},
                  record);
    // What was cancelled already does not cease once more.
    ledger.import({changed(placements[0], cancelled)});
    const auto entries = history(ledger.to_read());
    REQUIRE(entries.size() == 4);
    CHECK(entries[1].added == 2);
    CHECK_FALSE(entries[1].complete_for.has_value());
    CHECK(entries[2].lists.front().name == "rättad.csv");
    CHECK(entries[2].lists.front().sha256 == "sha256 av rättad.csv");
    CHECK(entries[2].agreements.front().name == "avtal/KI.toml");
    CHECK(entries[2].complete_for == autumn_2016);
    CHECK(entries[2].added == 1);
    CHECK(entries[2].changed == 1);
    CHECK(entries[2].cancelled == 1);
    CHECK(entries[3].changed == 1);
    CHECK(entries[3].cancelled == 0);
}

TEST_CASE("a run is told with its numbers and sums") {
    const FullLedger ledger;
    const Ledger open = ledger.to_read();
    const auto entries = history(open);
    const HistoryEntry& run = entries[4];
    CHECK(run.record == open.runs().back());
    CHECK(run.chain_head == open.read_run(run.record).run.trace.chain_head);
    CHECK(run.term == autumn_2016);
    CHECK(run.issue_date == date(2016, 12, 1));
    CHECK(run.first_number == "2016-0003");
    CHECK(run.last_number == "2016-0004");
    CHECK(run.invoice_bases == 1);
    CHECK(run.credit_notes == 1);
    CHECK(run.invoiced == Money::from_kronor(7650));
    CHECK(run.credited == Money::from_kronor(7650));
    CHECK(run.has_files);
}

TEST_CASE("the versions of a placement are told oldest first, with where they came from") {
    const FullLedger ledger;
    const auto placements = placement_history(ledger.to_read(), "P-1");
    REQUIRE(placements.size() == 1);
    REQUIRE(placements[0].size() == 2);
    const PlacementVersionEntry& first = placements[0][0];
    CHECK(first.student == "Åsa Ek");
    CHECK(first.agreement == "KI");
    CHECK(first.activity == "hemsjukvard-aso");
    CHECK(first.list_name == "placeringar.csv");
    CHECK(first.line == 2);
    CHECK(first.recorded_at == "2016-12-01 14:03:11");
    CHECK(first.first == date(2016, 9, 5));
    CHECK(placements[0][1].first == date(2016, 9, 12));
    CHECK(placement_history(ledger.to_read(), "P-2")[0][0].programme == "Sjuksköterska");
    CHECK(placement_history(ledger.to_read(), "P-9").empty());
}

TEST_CASE("a placement is found by the id it had, the id it has and the ledger's own") {
    const TestLedger ledger;
    const auto placements =
        ledger.import({added(version("", "Åsa Ek")), added(version("L-x", "Bo Lind"))});
    ledger.import({changed(placements[0], version("P-1", "Åsa Ek"))});
    const Ledger open = ledger.to_read();
    const std::string own = own_id(open.placements({}).placements.front().record);
    for (const std::string& id : {own, fold_name(own), "P-1"s}) {
        const auto found = placement_history(open, id);
        REQUIRE(found.size() == 1);
        CHECK(found[0].size() == 2);
        CHECK(found[0][0].id == own);
        CHECK(found[0][1].id == "P-1");
    }
    CHECK(placement_history(open, "L-x").size() == 1);
    for (const std::string& id :
         {"L-"s, "L"s, ""s, "L-1"s, "L-0-K4QX"s, own + "2", "L-"s + std::to_string(placements[0]),
          "L-999999999999999999999-K4QX"s})
        CHECK(placement_history(open, id).empty());
}

TEST_CASE("one id in two agreements is two placements") {
    const TestLedger ledger;
    PlacementVersion other = version("P-1", "Bo Lind");
    other.agreement = "GIH";
    ledger.import({added(version("P-1", "Åsa Ek")), added(other)});
    const auto found = placement_history(ledger.to_read(), "P-1");
    REQUIRE(found.size() == 2);
    CHECK(found[0][0].agreement == "KI");
    CHECK(found[1][0].agreement == "GIH");
}

TEST_CASE("of a protected student no version tells the name, and a cancellation no list") {
    const TestLedger ledger;
    PlacementVersion secret = version("P-1", "");
    secret.student_ref = "S-7";
    secret.is_protected = true;
    const auto placements = ledger.import({added(secret)});
    secret.is_cancelled = true;
    PlacementChange cancelled = changed(placements[0], secret);
    cancelled.list.reset();
    ledger.import({cancelled});
    const auto found = placement_history(ledger.to_read(), "P-1");
    CHECK(found[0][0].student.empty());
    CHECK(found[0][0].student_ref == "S-7");
    CHECK(found[0][1].is_cancelled);
    CHECK(found[0][1].list_name.empty());
    CHECK(found[0][1].line == 0);
}

TEST_CASE("the name of a student who became protected is not told of earlier versions either") {
    const TestLedger ledger;
    const auto placements = ledger.import({added(version("P-1", "Åsa Ek"))});
    PlacementVersion secret = version("P-1", "");
    secret.student_ref = "S-7";
    secret.is_protected = true;
    ledger.import({changed(placements[0], secret)});
    const auto found = placement_history(ledger.to_read(), "P-1");
    CHECK(found[0][0].student.empty());
    CHECK_FALSE(found[0][0].is_protected);
}

TEST_CASE(
    "a student who is protected now goes by the reference, one who is no longer by the name") {
    const TestLedger ledger;
    const auto placements = ledger.import({added(version("P-1", "Åsa Ek"))});
    CHECK_FALSE(protected_reference(ledger, placements[0]));
    PlacementVersion secret = version("P-1", "");
    secret.student_ref = "S-7";
    secret.is_protected = true;
    ledger.import({changed(placements[0], secret)});
    CHECK(protected_reference(ledger, placements[0]) == "S-7");
    ledger.import({changed(placements[0], version("P-1", "Åsa Ek"))});
    CHECK_FALSE(protected_reference(ledger, placements[0]));
}

TEST_CASE("whoever is protected in one placement is so in all with the same reference") {
    const TestLedger ledger;
    PlacementVersion named = version("P-1", "Åsa Ek");
    named.student_ref = "S-7";
    PlacementVersion secret = version("P-2", "");
    secret.student_ref = "S-7";
    secret.is_protected = true;
    const auto placements = ledger.import({added(named), added(secret)});
    CHECK(placement_history(ledger.to_read(), "P-1")[0][0].student.empty());
    CHECK(protected_reference(ledger, placements[0]) == "S-7");
    CHECK(list_text(ledger.to_read().placements({}).placements).find("Åsa Ek") ==
          std::string::npos);
    secret.is_protected = false;
    secret.student = "Åsa Ek";
    ledger.import({changed(placements[1], secret)});
    CHECK(placement_history(ledger.to_read(), "P-1")[0][0].student == "Åsa Ek");
    CHECK_FALSE(protected_reference(ledger, placements[0]));
}

TEST_CASE("what was issued for a placement is told in the order of issue") {
    const FullLedger ledger;
    const Ledger open = ledger.to_read();
    const std::int64_t placement = open.placements({}).placements.front().record.placement;
    const std::int64_t other = open.placements({}).placements[1].record.placement;
    const IssuedLines issued = issued_for(open, std::vector{placement, other, std::int64_t{0}});
    CHECK(issued.size() == 2);
    const std::vector<IssuedLineEntry>& lines = issued.at(placement);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].number == "2016-0001");
    CHECK(lines[0].kind == DocumentKind::invoice);
    CHECK(lines[0].credits.empty());
    CHECK(lines[0].issue_date == date(2016, 12, 1));
    CHECK(lines[0].term == autumn_2016);
    CHECK(lines[0].amount == Money::from_kronor(7650));
    CHECK(lines[0].run == open.runs().front());
    CHECK(lines[1].number == "2016-0003");
    CHECK(lines[1].kind == DocumentKind::credit);
    CHECK(lines[1].credits == "2016-0001");
    CHECK(lines[2].number == "2016-0004");
    CHECK(issued.at(other).size() == 1);
    CHECK(issued_for(open, {}).empty());
    std::vector<std::int64_t> very_many(5000, other);
    for (std::int64_t record = 0; record < 4999; ++record)
        very_many[static_cast<std::size_t>(record)] = other + 1000 + record;
    CHECK(issued_for(open, very_many).size() == 1);
}

}  // namespace underlag
