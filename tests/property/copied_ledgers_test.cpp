// A ledger's placements, exported term by term and imported into other ledgers in any order, are
// the same placements there, whatever their ids look like.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "operations/office.hpp"

using namespace underlag;

namespace {

// Not near each other, so that only ids could make two of them one.
const std::vector<std::string> students{"Åsa Ek",     "Nils Öberg", "Eva Lind",  "Märta Sjö",
                                        "Ida Holm",   "Örjan Sten", "Bo Wrang",  "Klara Fjäll",
                                        "Tove Quist", "Pål Zander", "Gun Hjort", "Ulf Rask"};
const std::vector<std::string> others{"Siv Bergström", "Leif Nordin", "Ylva Gran", "Per Forsman"};

std::string made_up_rows(const std::vector<int>& kinds) {
    std::string rows;
    for (std::size_t student = 0; student < kinds.size(); ++student) {
        const std::string number = std::to_string(student + 1);
        const int kind = kinds[student];
        const std::vector<std::string> ids{
            "", "", "", "P-" + number, "L-" + number, "L-" + number + "-K4"};
        const std::vector<std::string> days{"2016-09-05;2016-10-07", "2016-12-05;2017-01-27",
                                            "2017-02-06;2017-03-10"};
        rows += ids[static_cast<std::size_t>(kind) % ids.size()] + ";" +
                (kind % 2 == 0 ? "aso" : "ek") + ";" +
                (kind % 7 == 0 ? "" : students[student % students.size()]) + ";R-" + number + ";;" +
                days[static_cast<std::size_t>(kind / 6) % days.size()] + ";" +
                (kind % 7 == 0 ? "ja" : "") + ";" + (kind % 5 == 4 ? "inställd" : "") + "\n";
    }
    return rows;
}

using Told = std::multiset<std::string>;

Told placements_of(const Office& office, Told told = {}) {
    const LedgerPlacements held = office.open().placements({});
    for (const LedgerPlacement& one : held.placements)
        told.insert(std::string{one.activity} + " " + std::string{one.student} + " " +
                    std::string{one.student_ref} + " " + to_text(one.first) + " " +
                    to_text(one.last) + (one.is_cancelled ? " cancelled" : ""));
    return told;
}

std::set<std::string> ids_of(const Office& office) {
    std::set<std::string> ids;
    const LedgerPlacements held = office.open().placements({});
    for (const LedgerPlacement& one : held.placements)
        ids.emplace(one.id);
    return ids;
}

void import(Office& office, const std::string& list) {
    const ImportSummary summary = office.import(office.import_request_of(list));
    RC_ASSERT(summary.skipped.empty());
}

}  // namespace

TEST_CASE("every term exported and imported into another ledger gives the same placements") {
    CHECK(rc::check([] {
        const auto count = *rc::gen::inRange<std::size_t>(1, students.size() + 1);
        const auto kinds = *rc::gen::container<std::vector<int>>(count, rc::gen::inRange(0, 420));
        Office first;
        import(first, office_heading + made_up_rows(kinds));
        Told told = placements_of(first);
        RC_ASSERT(told.size() == kinds.size());
        RC_ASSERT(ids_of(first).size() == kinds.size());

        Office other;
        const auto own =
            *rc::gen::inRange<std::size_t>(0, 5);  // placements that the other ledger has already
        for (std::size_t student = 0; student < own; ++student) {
            const Date begin = date(2016, 10, 17).plus_days(7 * static_cast<int>(student));
            const Date end = begin.plus_days(4);
            const std::string& name = others[student];
            import(other, office_heading + ";ek;" + name + ";;;" + to_text(begin) + ";" +
                              to_text(end) + ";;\n");
            told.insert("ek " + name + "  " + to_text(begin) + " " + to_text(end));
        }
        std::vector<Term> terms{{2016, Season::autumn}, {2017, Season::spring}};
        if (*rc::gen::arbitrary<bool>())
            std::ranges::reverse(terms);
        for (const Term term : terms) {
            const LedgerPlacements of_term = first.open().placements({.term = term});
            if (of_term.placements.empty())
                continue;
            import(other, list_text(of_term.placements));
        }
        // A ledger whose first list is of the spring bills nothing before it, but holds it.
        RC_ASSERT(placements_of(other) == told);
        RC_ASSERT(ids_of(other).size() == told.size());
    }));
}
