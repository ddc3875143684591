// Whatever two lists say, every day and every öre of either side is counted once.
#include "underlag/followup/reconciliation.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <list>
#include <set>

using namespace underlag;

namespace {

struct MadeUpSide {
    std::list<std::string> texts;
    std::list<Placement> placements;
    std::vector<StudentRow> students;
    std::vector<ComparedRow> rows;
};

int number(int from, int to) {
    return *rc::gen::inRange(from, to + 1);
}

std::string one_of(const std::vector<std::string>& choices) {
    return choices[static_cast<std::size_t>(number(0, static_cast<int>(choices.size()) - 1))];
}

// Few names, units and days, so that many meet.
MadeUpSide made_up_side(bool is_theirs) {
    const Date monday = Date::from_ymd(2016, 9, 5).value();
    MadeUpSide side;
    const int count = number(0, 8);
    for (int index = 0; index < count; ++index) {
        Placement placement;
        placement.student = side.texts.emplace_back(
            one_of({"Åsa Ek", "Ek Åsa", "Ek, Åsa", "Åsa Ekk", "Bo Alm", "Bo Ahlm", ""}));
        placement.student_ref = side.texts.emplace_back(one_of({"", "", "R-1", "r1", "R-2"}));
        ComparedRow row;
        if (!is_theirs || number(0, 3) > 0)
            row.unit = static_cast<std::uint32_t>(number(0, 2));
        const bool has_dates = !is_theirs || number(0, 3) > 0;
        if (has_dates) {
            placement.first = monday.plus_days(number(0, 20));
            placement.last = placement.first.plus_days(number(0, 20));
            placement.has_first = placement.has_last = true;
            for (Date day = placement.first; day <= placement.last; day = day.plus_days(1))
                if (!day.is_weekend())
                    row.days.push_back(day);
        }
        row.paid = number(0, 3) > 0 ? static_cast<int>(row.days.size()) : number(0, 20);
        row.amount = Money::from_ore(row.paid == 0 ? 0 : number(-1000, 1'000'000));
        side.placements.push_back(placement);
        side.students.push_back({&side.placements.back(), row.unit});
        side.rows.push_back(row);
    }
    return side;
}

Figures sum_of(const MadeUpSide& side) {
    Figures sum;
    for (const ComparedRow& row : side.rows)
        sum += {row.paid, row.amount};
    return sum;
}

void each_once(const std::multiset<std::size_t>& rows, const MadeUpSide& side) {
    for (std::size_t row = 0; row < side.rows.size(); ++row)
        RC_ASSERT(rows.count(row) == (side.rows[row].paid > 0 ? 1U : 0U));
}

}  // namespace

TEST_CASE("the days and kronor of both sides add up, by student, by unit and in all") {
    CHECK(rc::check([] {
        const MadeUpSide ours = made_up_side(false), theirs = made_up_side(true);
        const Reconciliation found =
            reconcile({ours.students, ours.rows, theirs.students, theirs.rows});
        RC_ASSERT(found.figures.adds_up());
        RC_ASSERT(found.figures.ours == sum_of(ours));
        RC_ASSERT(found.figures.theirs == sum_of(theirs));
        SideBySide of_units;
        for (const UnitFigures& unit : found.units) {
            RC_ASSERT(unit.figures.adds_up());
            of_units += unit.figures;
        }
        RC_ASSERT(of_units.ours == found.figures.ours);
        RC_ASSERT(of_units.theirs == found.figures.theirs);
        RC_ASSERT(of_units.both == found.figures.both);
        RC_ASSERT(of_units.only_theirs == found.figures.only_theirs);
        std::multiset<std::size_t> our_rows, their_rows;
        SideBySide of_groups;
        Figures alike;
        for (const ReconciledStudent& student : found.students)
            for (const ComparedGroup& group : student.compared.groups) {
                our_rows.insert(group.ours.begin(), group.ours.end());
                their_rows.insert(group.theirs.begin(), group.theirs.end());
                of_groups += group.figures;
                if (group.is_alike())
                    alike += group.figures.both;
            }
        each_once(our_rows, ours);
        each_once(their_rows, theirs);
        RC_ASSERT(of_groups.both == found.figures.both);
        RC_ASSERT(alike.days + found.differing.days == found.figures.both.days);
        RC_ASSERT(alike.amount + found.differing.amount == found.figures.both.amount);
    }));
}

TEST_CASE("a list set against itself is alike, whatever the order of its names") {
    CHECK(rc::check([] {
        const MadeUpSide ours = made_up_side(false);
        const Reconciliation found =
            reconcile({ours.students, ours.rows, ours.students, ours.rows});
        RC_ASSERT(found.figures.ours == found.figures.theirs);
        RC_ASSERT(found.figures.both.days <= found.figures.ours.days);
    }));
}
