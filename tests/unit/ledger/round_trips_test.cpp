#include <doctest/doctest.h>

#include "ledger/ledger_fixture.hpp"
#include "ledger/run_fixture.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {
namespace {

Ledger new_ledger(const ServerSchema& schema) {
    return has_test_server() ? Ledger::open(schema.address(), Ledger::Access::write)
                             : Ledger::in_memory();
}

// A ledger, in memory or on the server, that counts what its store is asked.
class Counted {
   public:
    template <class Work>
    std::int64_t asked(Work work) {
        const std::int64_t before = ledger_.store().round_trips();
        work(ledger_);
        return ledger_.store().round_trips() - before;
    }

   private:
    ServerSchema schema_;
    Ledger ledger_ = new_ledger(schema_);
};

std::vector<std::int64_t> import(Ledger& ledger, const std::vector<PlacementChange>& changes) {
    ledger.begin_writing();
    std::size_t next = 0;
    auto records = ledger.append_import(import_record(), [&]() -> std::optional<PlacementChange> {
        return next < changes.size() ? std::optional{changes[next++]} : std::nullopt;
    });
    ledger.commit();
    return records;
}

std::string number(std::size_t counter) {
    return fmt::format("2016-{:04}", counter);
}

void issue(Ledger& ledger, TestRun& test) {
    ledger.begin_writing();
    const std::int64_t run =
        ledger.append_run(test.run, some_words(), false, "2016-12-01 15:00:00");
    std::vector<IssuedFile> files;
    for (const Document& document : test.run.documents)
        files.push_back({document.file, "cc"});
    ledger.append_files(run, files);
    ledger.commit();
}

// What each step asked, with so many placements, each on a document of its own.
std::vector<std::int64_t> asked_with(std::size_t count) {
    Counted counted;
    std::vector<std::int64_t> asked, placements;
    const auto step = [&](auto work) { asked.push_back(counted.asked(work)); };
    std::vector<std::string> names;
    std::vector<PlacementChange> changes;
    for (std::size_t row = 0; row < count; ++row)
        names.push_back(fmt::format("Student {}", row));
    for (const std::string& name : names)
        changes.push_back(added(version("", name)));
    step([&](Ledger& ledger) { placements = import(ledger, changes); });
    for (std::size_t row = 0; row < count; ++row)
        changes[row].placement = placements[row];
    step([&](Ledger& ledger) { (void)import(ledger, changes); });
    TestRun invoices = run_with_every_fact();
    for (std::size_t row = 0; row < count; ++row)
        invoices.run.documents.push_back(document_of(
            invoices, number(row + 1), {line_of(placements[row], invoices.rates.front())}));
    step([&](Ledger& ledger) { issue(ledger, invoices); });
    for (PlacementChange& change : changes)
        change.now.is_cancelled = true;
    step([&](Ledger& ledger) { (void)import(ledger, changes); });
    TestRun credits = run_with_every_fact();
    for (std::size_t row = 0; row < count; ++row) {
        Line line = invoices.run.documents[row].lines.front();
        line.records.credited = std::exchange(line.records.line, 0);
        line.reason_text = "inställd";
        Document& document = credits.run.documents.emplace_back(
            document_of(invoices, number(count + row + 1), {line}));
        document.kind = DocumentKind::credit;
        document.credits = number(row + 1);
    }
    step([&](Ledger& ledger) { (void)ledger.open_runs(autumn_2016, autumn_2016); });
    step([&](Ledger& ledger) { issue(ledger, credits); });
    step([](Ledger& ledger) { (void)ledger.placements({.term = autumn_2016}); });
    step([&](Ledger& ledger) { CHECK_FALSE(ledger.inputs_of(placements).empty()); });
    step([](Ledger& ledger) { (void)ledger.read_run(ledger.runs().front()); });
    step([](Ledger& ledger) { (void)ledger.unfinished_runs(); });
    step([](Ledger& ledger) { CHECK(history(ledger).size() == 6); });
    step([](Ledger& ledger) { CHECK(verify(ledger).faults.empty()); });
    return asked;
}

}  // namespace

TEST_CASE("how often a server would be asked does not grow with the rows") {
    CHECK(asked_with(3) == asked_with(200));
}

}  // namespace underlag
