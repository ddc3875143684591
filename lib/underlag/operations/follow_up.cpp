#include "underlag/operations/follow_up.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "underlag/ledger/history.hpp"
#include "underlag/ledger/lines_invoiced_on.hpp"
#include "underlag/ledger/versions.hpp"
#include "underlag/rules/check.hpp"

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

// What was invoiced by the day of placements that can be worked out.
void add_invoiced(const Ledger& ledger, Date at, const LedgerStanding& standing,
                  const std::vector<WaitingPart>& waiting, AccrualSum& sum) {
    const CheckedLists& checked = standing.checked;
    std::set<std::pair<std::int64_t, Term>> waits;
    for (const WaitingPart& part : waiting)
        waits.emplace(checked.ledger_rows[part.row].placement, part.term);
    each_line_invoiced_on(ledger, at, standing.terms.first, [&](const InvoicedPart& part) {
        const auto known = std::ranges::lower_bound(checked.ledger_rows, part.placement, {},
                                                    &LedgerRow::placement);
        if (known == checked.ledger_rows.end() || known->placement != part.placement)
            return;
        const auto row = static_cast<std::size_t>(known - checked.ledger_rows.begin());
        if (checked.assignments[row].has_agreement && !standing.faulty[row] &&
            !waits.contains({part.placement, term_of(part.line.period.first())}))
            sum.add_invoiced(part.agreement, part.activity, part.line, part.public_holidays);
    });
}

// Of what is due, now or later, and in no year without a week rate.
DueQuestion all_that_is_due(const LedgerStanding& standing, std::vector<WaitingPart>& waiting) {
    const CheckedLists& checked = standing.checked;
    return {.sources = checked.sources,
            .list = checked.list,
            .agreements = checked.agreements,
            .assignments = checked.assignments,
            .rates = *checked.rates,
            .ledger_rows = checked.ledger_rows,
            .terms = standing.terms,
            .issue_date = std::max(period_of(standing.terms.last).last(), standing.issue_date),
            .left_out = standing.left_out,
            .waiting = &waiting};
}

// From the first term that a placement has a day in to the last.
Terms terms_of(const PlacementList& list, Date today) {
    std::optional<Terms> terms;
    for (const Placement& placement : list.placements)
        if (const auto period = placement.period()) {
            const Terms own{term_of(period->first()), term_of(period->last())};
            if (!terms)
                terms = own;
            terms->first = std::min(terms->first, own.first);
            terms->last = std::max(terms->last, own.last);
        }
    return terms.value_or(Terms{term_of(today), term_of(today)});
}

}  // namespace

bool read_standing_of_lists(const ReadingRequest& request, bool strict, Date today,
                            LedgerStanding& standing) {
    CheckedLists& checked = standing.checked;
    if (!check_lists(request, std::nullopt, strict, checked))
        return false;
    standing.issue_date = today;
    standing.terms = terms_of(checked.list, today);
    standing.faulty = faulty_rows(checked.list, checked.found);
    for (std::size_t row = 0; row < standing.faulty.size(); ++row) {
        const Assignment& assignment = checked.assignments[row];
        // Each is an error of its own too.
        standing.faulty[row] = standing.faulty[row] ||
                               assignment.outcome != Assignment::Outcome::assigned ||
                               assignment.rate_undecided;
        // Rows are numbered as the ledger's records are, so that their lines find them.
        checked.ledger_rows.push_back({.placement = static_cast<std::int64_t>(row)});
    }
    standing.left_out = standing.faulty;
    return true;
}

FollowUp follow_up(const Ledger* ledger, const LedgerStanding& standing, int year, Date at,
                   unsigned threads) {
    const CheckedLists& checked = standing.checked;
    std::vector<WaitingPart> waiting;
    AccrualSum accrual(at, checked.agreements);
    const std::vector<CountedPart> parts = counted_parts(
        all_that_is_due(standing, waiting), [&](const DueLine& due) { accrual.add_due(due); });
    if (ledger != nullptr)
        add_invoiced(*ledger, at, standing, waiting, accrual);
    FollowUp follow{.year = year, .is_of_lists = ledger == nullptr};
    if (ledger != nullptr) {
        follow.recorded_until = last_day_of(*ledger);
        follow.changes = changes_in(year, *ledger, checked.agreements);
    }
    StudentNumbers students(checked.list);
    follow.overview = overview_of(year, checked.list, checked.agreements, parts, students);
    follow.year_before = overview_of(year - 1, checked.list, checked.agreements, parts, students);
    follow.units = unit_counts(year, checked.agreements, checked.assignments, parts, students);
    CheckInput input = check_input(checked, std::nullopt, threads);
    input.set_aside = &standing.faulty;
    follow.frames =
        frame_use(
            {.input = input, .year = year, .today = standing.issue_date, .students = &students})
            .uses;
    follow.grant = state_grant(year, checked.agreements, parts);
    follow.accrual = accrual.accrual();
    for (AccrualRow& unit : follow.accrual.units)
        unit.activity_name = name_of_unit(checked.agreements, unit.agreement, unit.activity);
    follow.contacts = contacts_of(year, checked.agreements, checked.list, checked.assignments);
    follow.faulty = faulty_in(year, standing);
    follow.waiting = static_cast<std::size_t>(std::ranges::count_if(
        waiting, [&](const WaitingPart& part) { return part.term.year == year; }));
    return follow;
}

YearPlan plan_of_year(const LedgerStanding& standing, int year, unsigned threads) {
    CheckInput input = check_input(standing.checked, std::nullopt, threads);
    input.set_aside = &standing.faulty;
    YearPlan plan = year_plan(input, year, standing.issue_date);
    plan.faulty = faulty_in(year, standing);
    return plan;
}

}  // namespace underlag
