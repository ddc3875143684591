#include "underlag/operations/follow_up.hpp"

#include <algorithm>

#include "underlag/ledger/changed_places.hpp"
#include "underlag/ledger/history.hpp"

namespace underlag {
namespace {

std::size_t faulty_in(int year, const LedgerStanding& standing) {
    std::size_t faulty = 0;
    for (std::size_t row = 0; row < standing.faulty.size(); ++row) {
        const auto period = standing.checked.list.placements[row].period();
        if (standing.faulty[row] && period && period->first().year() <= year &&
            period->last().year() >= year)
            ++faulty;
    }
    return faulty;
}

// The id where the unit is no longer in the agreement.
std::string name_of_unit(const std::vector<Agreement>& agreements, const std::string& agreement,
                         const std::string& id) {
    const auto found = std::ranges::find(agreements, agreement, &Agreement::id);
    if (found == agreements.end())
        return id;
    const auto unit = std::ranges::find(found->activities, id, &Activity::id);
    return unit == found->activities.end() ? id : unit->name;
}

// Of agreements that are loaded, as all else is.
PlaceChanges changes_in(int year, const Ledger& ledger, const std::vector<Agreement>& agreements) {
    std::vector<PlaceVersion> versions = changed_places(ledger);
    std::erase_if(versions, [&](const PlaceVersion& version) {
        return std::ranges::find(agreements, version.agreement, &Agreement::id) == agreements.end();
    });
    PlaceChanges changes = place_changes(year, versions);
    for (PlaceChange& change : changes.list)
        change.activity_name = name_of_unit(agreements, change.agreement, change.activity);
    return changes;
}

std::string last_day_of(const Ledger& ledger) {
    const std::vector<HistoryEntry> entries = history(ledger);
    return entries.empty() ? std::string{} : entries.back().recorded_at.substr(0, 10);
}

}  // namespace

FollowUp follow_up(const Ledger& ledger, const LedgerStanding& standing, int year, Date at,
                   unsigned threads) {
    const CheckedLists& checked = standing.checked;
    const std::vector<CountedPart> parts = counted_parts({.list = checked.list,
                                                          .agreements = checked.agreements,
                                                          .ledger_rows = checked.ledger_rows,
                                                          .due = standing.due,
                                                          .later = standing.later,
                                                          .waiting = standing.waiting});
    FollowUp follow{.year = year};
    follow.recorded_until = last_day_of(ledger);
    follow.overview = overview_of(year, checked.list, checked.agreements, parts);
    follow.year_before = overview_of(year - 1, checked.list, checked.agreements, parts);
    follow.units = unit_counts(year, checked.list, checked.agreements, checked.assignments, parts);
    follow.frames =
        frame_use(check_input(checked, std::nullopt, threads), year, standing.issue_date);
    follow.changes = changes_in(year, ledger, checked.agreements);
    follow.grant = state_grant(year, checked.agreements, parts);
    follow.accrual =
        accrual_at(at, checked.agreements, standing.due, standing.later, standing.invoiced);
    for (AccrualRow& unit : follow.accrual.units)
        unit.activity_name = name_of_unit(checked.agreements, unit.agreement, unit.activity);
    follow.contacts = contacts_of(year, checked.agreements, checked.list, checked.assignments);
    follow.faulty = faulty_in(year, standing);
    follow.waiting = static_cast<std::size_t>(std::ranges::count_if(
        standing.waiting, [&](const WaitingPart& part) { return part.term.year == year; }));
    return follow;
}

}  // namespace underlag
