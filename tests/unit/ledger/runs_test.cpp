#include <doctest/doctest.h>

#include <random>

#include "ledger/ledger_fixture.hpp"
#include "ledger/run_fixture.hpp"

namespace underlag {
namespace {

std::int64_t append(const TestLedger& ledger, DocumentRun& run,
                    const StoredWords& words = some_words(), bool only_term = false) {
    Ledger open = ledger.to_write();
    const std::int64_t id = open.append_run(run, words, only_term, "2016-12-01 15:00:00");
    open.commit();
    return id;
}

// A ledger with one placement, "P-1", that is invoiced with 2016-0001.
struct Invoiced {
    TestLedger ledger;
    std::int64_t placement = ledger.import({added(version("P-1", "Åsa Ek"))}).front();
    TestRun first = run_with_every_fact();
    std::int64_t run = 0;

    Invoiced() {
        first.run.documents = {
            document_of(first, "2016-0001", {line_of(placement, first.rates.front())})};
        run = append(ledger, first.run);
    }
    [[nodiscard]] const Line& line() const { return first.run.documents[0].lines[0]; }

    // A run that credits the line, with `number`.
    TestRun credit(std::string number, const TestRun& facts) const {
        TestRun test = run_with_every_fact();
        Line credited = line();
        credited.records.credited = std::exchange(credited.records.line, 0);
        credited.reason = CreditReason::days_changed;
        credited.reason_text = "dagarna är ändrade";
        Document document = document_of(facts, std::move(number), {credited});
        document.kind = DocumentKind::credit;
        document.credits = "2016-0001";
        document.due_date.reset();
        test.run.documents = {document};
        return test;
    }
};

}  // namespace

TEST_CASE("a run comes back as it was recorded, with every fact that documents print") {
    Invoiced was;
    const IssuedRun is = was.ledger.to_read().read_run(was.run);
    CHECK(described(is.run) == described(was.first.run));
    CHECK(is.id == was.run);
    CHECK(is.recorded_at == "2016-12-01 15:00:00");
    CHECK_FALSE(is.only_term);
    CHECK(is.words.texts == some_words().texts);
    CHECK(is.words.logo == some_words().logo);
    CHECK(is.files.empty());
}

TEST_CASE("a run is a value: its copy prints the same when it is gone") {
    const Invoiced was;
    DocumentRun copy;
    std::string before;
    {
        const IssuedRun here = was.ledger.to_read().read_run(was.run);
        before = described(here.run);
        copy = here.run;
    }
    CHECK(described(copy) == before);
}

TEST_CASE("facts that an agreement or a unit lacks are lacking when the run is read") {
    const TestLedger ledger;
    const auto placements = ledger.import({added(version("P-1", "Åsa Ek"))});
    TestRun bare;
    bare.run.term = autumn_2016;
    bare.empty.agreement = "KI";
    bare.empty.subject.id = "akuten";
    bare.empty.subject.giro = Giro::parse(Giro::Kind::plusgiro, "28 65 43-4").value();
    bare.rates.emplace_back();
    Line line = line_of(placements[0], bare.rates.front());
    line.placement.id = {};
    bare.run.documents = {document_of(bare, "2016-0001", {line})};
    bare.run.recorded = true;
    const std::int64_t id = append(ledger, bare.run, {}, true);
    const IssuedRun is = ledger.to_read().read_run(id);
    CHECK(described(is.run) == described(bare.run));
    CHECK(is.only_term);
    CHECK(is.words.texts.empty());
    CHECK(is.words.logo.empty());
}

TEST_CASE("the checksum that documents print is the same when it is read, whatever came later") {
    Invoiced was;
    const std::string head = was.first.run.trace.chain_head;
    CHECK(head.size() == 64);
    Ledger ledger = was.ledger.to_write();
    ledger.append_files(was.run, std::vector<IssuedFile>{{"HT2016/a.xlsx", "cc"}});
    ledger.commit();
    was.ledger.import({added(version("P-2", "Bo Lind"))});
    CHECK(was.ledger.to_read().read_run(was.run).run.trace.chain_head == head);
}

TEST_CASE("a credit note comes back with what it credits and why") {
    Invoiced was;
    TestRun credit = was.credit("2016-0002", was.first);
    const std::int64_t id = append(was.ledger, credit.run);
    const IssuedRun is = was.ledger.to_read().read_run(id);
    CHECK(described(is.run) == described(credit.run));
    CHECK(is.run.documents[0].lines[0].records.credited == was.line().records.line);
}

TEST_CASE("the shares of a year's cost come back with every step, and no term") {
    const TestLedger ledger;
    TestRun test = run_with_every_fact();
    test.run.term = {};
    test.run.cost_year = 2016;
    ShareBasis alone = test.shares.front();
    alone.part = "Region Dalarna";
    alone.population.reset();
    alone.counted_on.reset();
    test.shares.push_back(alone);
    const std::vector<Sharer> wanted{{"RSS", "falun", "Länets kommuner"},
                                     {"RSS", "region", "Region Dalarna"}};
    Ledger open = ledger.to_write();
    const auto sharers = open.sharers(wanted);
    CHECK(open.sharers(wanted) == sharers);
    test.run.documents = {document_of(test, "2016-0001", {share_line(sharers[0], test.shares[0])}),
                          document_of(test, "2016-0002", {share_line(sharers[1], test.shares[1])})};
    test.run.documents[1].replaces = "";
    test.run.documents[1].note = "efter beslut";
    const std::int64_t id = open.append_run(test.run, some_words(), false, "2016-12-01 15:00:00");
    open.commit();
    CHECK(described(ledger.to_read().read_run(id).run) == described(test.run));
    CHECK(ledger.to_read().open_runs({2000, Season::spring}, {2100, Season::spring}).lines.empty());
    CHECK_FALSE(ledger.to_read().last_open_term());
    const OpenRuns shares = ledger.to_read().open_shares(2016, 2016);
    CHECK(shares.lines.size() == 2);
    REQUIRE(shares.runs.size() == 1);
    CHECK(shares.runs[0].documents.at(1).lines.at(0).share->part == "Region Dalarna");
    CHECK(ledger.to_read().open_shares(2017, 2020).runs.empty());
}

TEST_CASE("a document says what it was issued in the stead of") {
    Invoiced was;
    TestRun later = run_with_every_fact();
    later.run.documents = {document_of(later, "2016-0002", {})};
    later.run.documents[0].replaces = "2016-0001";
    const std::int64_t id = append(was.ledger, later.run);
    CHECK(was.ledger.to_read().read_run(id).run.documents[0].replaces == "2016-0001");
}

TEST_CASE("runs of any shape come back field by field") {
    std::mt19937 random{4711};
    const auto any = [&](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    for (int round = 0; round < 20; ++round) {
        const TestLedger ledger;
        TestRun test = run_with_every_fact();
        std::vector<std::string> names;
        std::vector<PlacementChange> changes;
        for (int placement = 0; placement < 30; ++placement) {
            PlacementVersion now = version(test.keep("P-" + std::to_string(placement)),
                                           test.keep("Bo Lind " + std::to_string(any(9))));
            now.programme = any(2) == 0 ? "" : "Sjuksköterska";
            changes.push_back(added(now));
        }
        const auto placements = ledger.import(changes);
        for (int rate = 1; rate < 4; ++rate) {
            test.rates.emplace_back().year = 2016 + rate;
            test.rates.back().amount = Money::from_ore(any(100'000));
            for (int step = any(3); step > 0; --step)
                test.rates.back().steps.push_back({2016 + step,
                                                   {any(500) - 250, any(4)},
                                                   "exempel",
                                                   any(2) == 0,
                                                   "1.5",
                                                   Money::from_ore(any(100'000))});
        }
        std::vector<Party> units(4, test.empty.subject);
        for (std::size_t extra = 1; extra < units.size(); ++extra) {
            units[extra].id += std::to_string(extra);
            units[extra].coding.resize(static_cast<std::size_t>(any(3)), {"objekt", "1"});
        }
        std::size_t next = 0;
        for (int number = 1; next < placements.size(); ++number) {
            std::vector<Line> lines;
            for (int line = any(6) + 1; line > 0 && next < placements.size(); --line, ++next) {
                lines.push_back(
                    line_of(placements[next], test.rates[static_cast<std::size_t>(any(4))]));
                Line& it = lines.back();
                it.placement.id = changes[next].now.list_id;
                it.placement.student_ref =
                    any(2) == 0 ? "" : test.keep("S-" + std::to_string(any(99)));
                it.placement.is_protected = any(4) == 0;
                it.name = it.placement.is_protected ? it.placement.student_ref
                                                    : changes[next].now.student;
                it.placement.programme = changes[next].now.programme;
                it.placement.count = {any(60), any(3),
                                      any(2) == 0 ? std::nullopt : std::optional{any(50)}};
                it.quantity = it.placement.count.paid();
                it.price = Money::from_ore(any(100'000));
                it.amount = Money::from_ore(any(1'000'000));
                if (any(2) == 0)
                    it.placement.continues_in = spring_2017;
                if (any(2) == 0)
                    it.placement.continued_from = Term{2016, Season::spring};
            }
            test.run.documents.push_back(
                document_of(test, fmt::format("2016-{:04}", number), std::move(lines)));
            test.run.documents.back().subject = units[static_cast<std::size_t>(any(4))];
        }
        const std::int64_t id = append(ledger, test.run);
        REQUIRE(described(ledger.to_read().read_run(id).run) == described(test.run));
    }
}

TEST_CASE(
    "equal words are stored once, and another word makes a set of its own with the same logo") {
    Invoiced was;
    TestRun second = was.credit("2016-0002", was.first);
    StoredWords words = some_words();
    append(was.ledger, second.run, words);
    CHECK(was.ledger.value("SELECT count(*) FROM word_sets") == "1");
    words.texts[0].second = "Fakturaunderlag";
    TestRun third = run_with_every_fact();
    const std::int64_t id = append(was.ledger, third.run, words);
    CHECK(was.ledger.value("SELECT count(*) FROM word_sets") == "2");
    CHECK(was.ledger.value("SELECT count(*) FROM logos") == "1");
    CHECK(was.ledger.to_read().read_run(id).words.texts == words.texts);
    CHECK(was.ledger.to_read().read_run(was.run).words.texts == some_words().texts);
}

TEST_CASE("numbers go on within a year and begin again in the next") {
    const TestLedger empty;
    CHECK(empty.to_read().next_number(2016) == 1);
    CHECK_FALSE(empty.to_read().latest_issue_date().has_value());
    Invoiced was;
    CHECK(was.ledger.to_read().next_number(2016) == 2);
    CHECK(was.ledger.to_read().next_number(2017) == 1);
    CHECK(was.ledger.to_read().latest_issue_date() == date(2016, 12, 1));
}

TEST_CASE("counters above 9999 keep their place") {
    Invoiced was;
    TestRun later = was.credit("2016-10000", was.first);
    append(was.ledger, later.run);
    CHECK(was.ledger.to_read().next_number(2016) == 10001);
    CHECK(was.ledger.to_read().run_of("2016-10000").has_value());
    CHECK_FALSE(was.ledger.to_read().run_of("2016-9999").has_value());
}

TEST_CASE("a document's run is found by its number, and by nothing else") {
    Invoiced was;
    const Ledger ledger = was.ledger.to_read();
    CHECK(ledger.run_of("2016-0001") == was.run);
    for (const char* number : {"2016-0002", "2017-0001", "2016-1", "2016-00001", "P-1", "", "-",
                               "2016-", "-0001", "2016-0001 "})
        CHECK_FALSE(ledger.run_of(number).has_value());
}

TEST_CASE("a run is unfinished until its files are recorded, once") {
    Invoiced was;
    const std::vector<RunOutline> unfinished = was.ledger.to_read().unfinished_runs();
    REQUIRE(unfinished.size() == 1);
    const RunOutline& run_then = unfinished.front();
    CHECK(run_then.id == was.run);
    CHECK(to_text(run_then.term) == "HT2016");
    CHECK(run_then.issue_date == date(2016, 12, 1));
    CHECK(run_then.summary_file == "HT2016/sammanstallning-2016-0001.xlsx");
    REQUIRE(run_then.documents.size() == 1);
    CHECK(run_then.documents[0].kind == DocumentKind::invoice);
    CHECK(run_then.documents[0].number == "2016-0001");
    CHECK(run_then.documents[0].file == "HT2016/KI/hemsjukvard-aso-2016-0001.xlsx");
    const std::vector<IssuedFile> files{{"HT2016/a.xlsx", "cc"}, {"HT2016/b.xlsx", "dd"}};
    for (int time = 0; time < 2; ++time) {
        Ledger ledger = was.ledger.to_write();
        ledger.append_files(was.run, files);
        ledger.commit();
    }
    CHECK(was.ledger.to_read().unfinished_runs().empty());
    CHECK(was.ledger.to_read().runs() == std::vector{was.run});
    const IssuedRun run = was.ledger.to_read().read_run(was.run);
    REQUIRE(run.files.size() == 2);
    CHECK(run.files[1].path == "HT2016/b.xlsx");
    CHECK(run.files[1].sha256 == "dd");
}

TEST_CASE("a line is open until it is credited") {
    Invoiced was;
    const auto open_lines = [&](Term first, Term last) {
        return was.ledger.to_read().open_runs(first, last).lines;
    };
    CHECK(open_lines(autumn_2016, spring_2017) == std::vector{was.line().records.line});
    CHECK(open_lines(spring_2017, spring_2017).empty());
    CHECK(was.ledger.to_read().open_runs(autumn_2016, autumn_2016).runs.size() == 1);
    CHECK(was.ledger.to_read().last_open_term() == autumn_2016);
    TestRun credit = was.credit("2016-0002", was.first);
    append(was.ledger, credit.run);
    CHECK(open_lines(autumn_2016, spring_2017).empty());
    CHECK(was.ledger.to_read().open_runs(autumn_2016, spring_2017).runs.empty());
    CHECK_FALSE(was.ledger.to_read().last_open_term());
}

TEST_CASE("of a run only the open lines of the terms are given, with their documents' facts") {
    TestLedger ledger;
    const auto placements =
        ledger.import({added(version("P-1", "Åsa Ek")), added(version("P-2", "Bo Lind"))});
    TestRun both = run_with_every_fact();
    both.run.documents = {document_of(
        both, "2016-0001",
        {line_of(placements[0], both.rates.front()), line_of(placements[1], both.rates.front())})};
    append(ledger, both.run);
    const Line& first = both.run.documents[0].lines[0];
    TestRun credit = run_with_every_fact();
    Line credited = first;
    credited.records.credited = std::exchange(credited.records.line, 0);
    Document note = document_of(credit, "2016-0002", {credited});
    note.kind = DocumentKind::credit;
    note.credits = "2016-0001";
    credit.run.documents = {note};
    append(ledger, credit.run);
    const auto open = ledger.to_read().open_runs(autumn_2016, autumn_2016);
    const std::int64_t left = both.run.documents[0].lines[1].records.line;
    CHECK(open.lines == std::vector{left});
    REQUIRE(open.runs.size() == 1);
    CHECK(open.runs[0].issue_date == date(2016, 12, 1));
    const Document& document = open.runs[0].documents.at(0);
    CHECK(document.number == "2016-0001");
    CHECK(document.agreement == "KI");
    CHECK(document.subject.id == "hemsjukvard-aso");
    REQUIRE(document.lines.size() == 1);
    CHECK(document.lines[0].records.line == left);
    CHECK(document.lines[0].placement.rate->amount == Money::from_kronor(1600));
    CHECK(document.lines[0].amount == Money::from_kronor(7650));
}

TEST_CASE("a line cannot be credited twice, nor a number given twice") {
    Invoiced was;
    TestRun credit = was.credit("2016-0002", was.first);
    append(was.ledger, credit.run);
    TestRun again = was.credit("2016-0003", was.first);
    CHECK_THROWS_AS(append(was.ledger, again.run), LedgerError);
    TestRun same_number = run_with_every_fact();
    same_number.run.documents = {document_of(was.first, "2016-0001", {was.line()})};
    CHECK_THROWS_AS(append(was.ledger, same_number.run), LedgerError);
    CHECK(was.ledger.to_read().runs().size() == 2);
}

TEST_CASE("the inputs of placements are the lists that they came from, each once") {
    const TestLedger ledger;
    const auto first =
        ledger.import({added(version("P-1", "Åsa Ek")), added(version("P-2", "Bo Lind"))});
    ImportRecord record = import_record("rättad.csv");
    const auto second = ledger.import({added(version("P-3", "Örjan Öst"))}, record);
    PlacementChange cancelled = changed(first[0], version("P-1", "Åsa Ek"));
    cancelled.now.is_cancelled = true;
    cancelled.list.reset();
    record.lists[0].name = "annan.csv";
    ledger.import({cancelled}, record);
    const auto names = [&](const std::vector<std::int64_t>& versions) {
        std::vector<std::string> found;
        for (const InputFile& input : ledger.to_read().inputs_of(versions))
            found.push_back(input.name);
        return found;
    };
    using Names = std::vector<std::string>;
    CHECK(names(first) == Names{"placeringar.csv"});
    CHECK(names({second[0], first[1]}) == Names{"placeringar.csv", "rättad.csv"});
    const std::int64_t cancelling =
        ledger.to_read().placements({}).placements.front().record.version;
    CHECK(names({cancelling}).empty());
    CHECK(names({}).empty());
}

}  // namespace underlag
