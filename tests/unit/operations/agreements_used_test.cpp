// An agreement that differs from the one that the ledger was last worked with (L407).
#include "underlag/operations/agreements_used.hpp"

#include <doctest/doctest.h>

#include "ledger/ledger_fixture.hpp"
#include "operations/office.hpp"
#include "store/wrapped_store.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/operations/status.hpp"
#include "underlag/operations/undo.hpp"

namespace underlag {
namespace {

constexpr Date december = date(2016, 12, 1);
constexpr Date later = date(2016, 12, 9);

// A ledger that imports were made into with these files of agreements, by turns.
class Used {
   public:
    Used& with(const std::string& day, const std::vector<InputFile>& agreements,
               std::string by = "") {
        *user_ = std::move(by);
        ImportRecord record = import_record();
        record.recorded_at = day + " 14:03:11";
        record.agreements = agreements;
        ledger_.begin_writing();
        std::optional<PlacementChange> next = added(version("", "Åsa Ek"));
        ledger_.append_import(record, [&] { return std::exchange(next, std::nullopt); });
        ledger_.commit();
        return *this;
    }

    [[nodiscard]] Diagnostics found(const std::vector<InputFile>& files,
                                    bool is_agreed = false) const {
        Diagnostics found;
        check_agreements_used(ledger_, files, is_agreed, found);
        return found;
    }
    // "error 0" for each finding: how severe, and of which file; with spaces between.
    [[nodiscard]] std::string told(const std::vector<InputFile>& files,
                                   bool is_agreed = false) const {
        std::string text;
        const Diagnostics all = found(files, is_agreed);
        for (const Diagnostic& finding : all.all()) {
            CHECK(finding.kind->code == "L407");
            text += (text.empty() ? "" : " ") +
                    std::string{finding.severity == Severity::error ? "error" : "note"} + " " +
                    std::to_string(static_cast<int>(finding.place.source));
        }
        return text;
    }

   private:
    std::unique_ptr<std::string> user_ = std::make_unique<std::string>();
    Ledger ledger_ = Ledger::made_in(std::make_unique<SharedStore>(memory_store(), *user_));
};

const InputFile old_file{"avtal/ki.toml", "2016 års", "agreement KI"};
const InputFile new_file{"avtal/ki.toml", "2017 års", "agreement KI"};
const InputFile other_agreement{"avtal/gih.toml", "gih", "agreement GIH"};

}  // namespace

TEST_CASE("the version used last is nothing to tell of, nor is an agreement that is new") {
    const Used used = std::move(Used{}.with("2016-12-01", {old_file}));
    CHECK(used.told({old_file}).empty());
    CHECK(used.told({other_agreement}).empty());
    CHECK(used.told({old_file, other_agreement}).empty());
    CHECK(Used{}.told({old_file}).empty());
}

TEST_CASE("a version that was never used is a note, which says when the other was used") {
    const Used used = std::move(Used{}.with("2016-12-01", {old_file}, "anna"));
    CHECK(used.told({other_agreement, new_file}) == "note 1");
    const Diagnostics found = used.found({new_file});
    CHECK(message(found.all().front(), Language::swedish) ==
          "filen är en annan version än den som användes senast (2016-12-01 av anna)");
    CHECK(message(found.all().front(), Language::english) ==
          "the file is another version than the one used last (2016-12-01 by anna)");
}

TEST_CASE("an older copy stops, unless that is agreed to") {
    const Used used = std::move(
        Used{}.with("2016-12-01", {old_file}, "bo").with("2017-01-09", {new_file}, "anna"));
    CHECK(used.told({new_file}).empty());
    CHECK(used.told({old_file}) == "error 0");
    CHECK(used.told({old_file}, true) == "note 0");
    const Diagnostics found = used.found({old_file});
    CHECK(message(found.all().front(), Language::swedish) ==
          "filen är en äldre kopia: den användes senast 2016-12-01 av bo, men en annan har använts "
          "efter det, 2017-01-09 av anna");
    CHECK(message(used.found({old_file}, true).all().front(), Language::english)
              .ends_with("2017-01-09 by anna; it is used all the same"));
}

TEST_CASE("whatever was agreed to is the last version from then on") {
    const Used used = std::move(Used{}
                                    .with("2016-12-01", {old_file})
                                    .with("2017-01-09", {new_file})
                                    .with("2017-01-10", {old_file}));
    CHECK(used.told({old_file}).empty());
    CHECK(used.told({new_file}) == "error 0");
    CHECK(message(used.found({new_file}).all().front(), Language::english)
              .find("last used 2017-01-09, but another has been used after that, 2017-01-10") !=
          std::string::npos);
}

TEST_CASE("an old copy is one in whatever folder it lies and whatever it is called") {
    const Used used =
        std::move(Used{}.with("2016-12-01", {old_file}).with("2017-01-09", {new_file}));
    CHECK(used.told({{"/hem/bo/gamla/kopia.toml", old_file.sha256, "agreement KI"}}) == "error 0");
    CHECK(used.told({{"gamla/ki.toml", "3", "agreement KI"}}) == "note 0");
    // It was stopped, and so the right one is still the last.
    CHECK(used.told({new_file}).empty());
}

TEST_CASE("different agreements in files of one name do not stop each other") {
    const InputFile annas{"avtal/avtal.toml", "a", "agreement KI"};
    const InputFile bos{"avtal/avtal.toml", "b", "agreement GIH"};
    const Used used = std::move(Used{}
                                    .with("2016-12-01", {annas}, "anna")
                                    .with("2016-12-02", {bos}, "bo")
                                    .with("2016-12-03", {annas}, "anna"));
    CHECK(used.told({annas}).empty());
    CHECK(used.told({bos}).empty());
    CHECK(used.told({annas, bos}).empty());
    CHECK(used.told({{"avtal/avtal.toml", "c", "agreement GIH"}}) == "note 0");
}

TEST_CASE("a shared cost is no agreement on placements of the same id") {
    const Used used = std::move(Used{}.with("2016-12-01", {old_file}));
    CHECK(used.told({{"avtal/ki.toml", "c", "shared cost KI"}}).empty());
}

TEST_CASE("registers with mostly the same units are versions of one") {
    const auto units = [](const char* sum, const char* ids) {
        return InputFile{"avtal/enheter.toml", sum, std::string{"register "} + ids};
    };
    const InputFile before = units("1", "aso ek linden"), after = units("2", "aso ek haga"),
                    elsewhere = units("3", "linden norr soder");
    const Used used = std::move(Used{}
                                    .with("2016-12-01", {before})
                                    .with("2016-12-02", {after})
                                    .with("2016-12-03", {elsewhere}));
    CHECK(used.told({before}) == "error 0");
    CHECK(used.told({after}).empty());
    CHECK(used.told({elsewhere}).empty());
    CHECK(used.told({units("4", "aso ek")}) == "note 0");
    CHECK(used.told({units("5", "vast ost")}).empty());
}

TEST_CASE("registers that were used together are two") {
    const InputFile other{"avtal/b.toml", "b", "register aso"};
    const InputFile first{"avtal/a.toml", "a", "register aso ek"};
    const Used used =
        std::move(Used{}.with("2016-12-01", {first, other}).with("2017-01-09", {other}));
    CHECK(used.told({first}).empty());
    CHECK(used.told({first, other}).empty());
}

TEST_CASE("what a file holds is told by its content") {
    Office office;
    office.add_agreement("kostnad.toml", "[cost_sharing]\n");  // with errors: it holds nothing
    ReadingRequest reading = office.reading();
    reading.needs_checksums = true;
    CheckedLists read;
    REQUIRE(read_inputs(reading, std::nullopt, read));
    REQUIRE(read.agreement_inputs.size() == 3);
    CHECK(read.agreement_inputs[0].holds == "agreement KI");
    CHECK(read.agreement_inputs[1].holds == "register aso ek");
    CHECK(read.agreement_inputs[2].holds.empty());
}

TEST_CASE("a large register is known by some of its units, also when others come") {
    std::string many, more = our_units("[[activity]]\nid = \"a-ny\"\nname = \"Ny\"\n");
    for (int unit = 0; unit < 300; ++unit)
        many += "[[activity]]\nid = \"e" + std::to_string(unit) + "\"\nname = \"Enhet " +
                std::to_string(unit) + "\"\n";
    const auto held = [](const std::string& units) {
        Office office;
        office.agree(karolinska(), units);
        ReadingRequest reading = office.reading();
        reading.needs_checksums = true;
        CheckedLists read;
        REQUIRE(read_inputs(reading, std::nullopt, read));
        return read.agreement_inputs[1];
    };
    const InputFile before = held(our_units(many)), after = held(more + many);
    CHECK(before.holds.size() < 500);
    const Used used = std::move(Used{}.with("2016-12-01", {before}).with("2016-12-02", {after}));
    CHECK(used.told({before}) == "error 0");
}

TEST_CASE("a run counts as well as an import, an import taken back does not") {
    Office office;
    const std::string row = "P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n";
    const std::string changed = karolinska("\n# ändrad\n"), again = karolinska("\n# igen\n");
    office.import(row);
    const auto issue = [&](Date day, bool is_agreed = false) {
        auto plan = std::make_unique<IssuePlan>();
        IssueRequest request = office.issue_request({2016, Season::autumn}, day);
        request.is_agreed = is_agreed;
        office.issue(request, *plan);
        return plan;
    };
    const auto told = [](const IssuePlan& plan) {
        std::string texts;
        for (const Diagnostic& finding : plan.found().all())
            if (finding.kind->code == "L407")
                texts += finding.severity == Severity::error ? "error" : "note";
        return texts;
    };
    office.agree(changed);
    const auto first = issue(december);
    CHECK(told(*first) == "note");
    CHECK(first->outcome == IssuePlan::Outcome::planned);
    CHECK(history(office.open()).size() == 3);
    // What the documents were made by stands on them: the list, and the agreements of today.
    std::string inputs;
    for (const InputFile& input : first->run.trace.inputs)
        inputs += input.name.substr(input.name.rfind('/') + 1) + " ";
    CHECK(inputs == "list.csv ki.toml units.toml ");
    CHECK(first->run.trace.inputs[1].sha256 == sha256(changed));
    // The run was made with the changed one: the first is an old copy now.
    office.agree(karolinska());
    const auto second = issue(later);
    CHECK(second->outcome == IssuePlan::Outcome::refused);
    CHECK(told(*second) == "error");
    CHECK(second->found().all().size() == 1);
    ImportPlan import = office.plan(office.import_request(row));
    CHECK_FALSE(import.is_read);
    CHECK(errors_in(import.checked.found) == "L407");
    // Who only asks is warned, and no command is named that would be refused.
    {
        const Ledger asked = office.open();
        LedgerStanding standing;
        REQUIRE(read_whole_standing(asked, "underlag.db", office.reading(), later, standing));
        REQUIRE(standing.older_agreements == std::vector<std::size_t>{0});
        CHECK(message(standing.checked.found.all().front(), Language::english)
                  .ends_with("the old one is what is counted by here"));
        CHECK(standing.checked.found.all().front().severity == Severity::warning);
        const LedgerStatus status = ledger_status(
            asked, {.reading = office.reading(), .ledger = "underlag.db", .today = later},
            standing);
        CHECK(status.older_agreements == std::vector<std::string>{office.path("ki.toml")});
        CHECK_FALSE(status.unwritten.empty());
        CHECK(status.next_command.empty());
    }
    ImportRequest agreed = office.import_request(row);
    agreed.is_agreed = true;
    CHECK(office.plan(agreed).is_read);
    CHECK(issue(later, true)->outcome == IssuePlan::Outcome::planned);
    // Undoing with yet another file says nothing of which is the last.
    office.agree(again);
    UndoRequest undo;
    undo.reading = office.reading();
    undo.reading.needs_checksums = true;
    undo.ledger = office.ledger();
    undo.recorded_at = "2016-12-10";
    Ledger ledger = Ledger::open(undo.ledger, Ledger::Access::write);
    ledger.begin_writing();
    record(ledger, plan_undo(undo, ledger), undo);
    ledger.commit();
    for (const AgreementUse& use : ledger.agreement_uses())
        CHECK(use.file.sha256 != sha256(again));
}

}  // namespace underlag
