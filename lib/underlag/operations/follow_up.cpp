#include "underlag/operations/follow_up.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "underlag/ledger/changed_places.hpp"
#include "underlag/ledger/history.hpp"
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

// Lines of placements that can be worked out which were open on the day and have been credited
// since.
void add_credited_later(const OpenRuns& open, const LedgerStanding& standing, Terms terms,
                        std::vector<InvoicedLine>& invoiced) {
    std::vector<InvoicedLine> later;
    for (const DocumentRun& run : open.runs)
        add_invoiced_lines(run, open.lines, terms, later);
    const CheckedLists& checked = standing.checked;
    (void)leave_unjudged_lines(later, checked.agreements, checked.assignments, checked.ledger_rows,
                               standing.faulty);
    std::set<std::pair<std::int64_t, Term>> waiting;
    for (const WaitingPart& part : standing.waiting)
        waiting.emplace(checked.ledger_rows[part.row].placement, part.term);
    for (const InvoicedLine& line : later)
        if (!waiting.contains({line.line->claim.id, term_of(line.line->period.first())}))
            invoiced.push_back(line);
}

Accrual accrued(const Ledger* ledger, const LedgerStanding& standing, Date at) {
    const CheckedLists& checked = standing.checked;
    std::vector<InvoicedLine> invoiced = standing.invoiced;
    // A placement may since have moved from a term after all that there are now.
    const Terms terms{standing.terms.first, {9999, Season::autumn}};
    OpenRuns open;
    if (ledger != nullptr)
        open = ledger->runs_open_on(at, terms.first, terms.last);
    add_credited_later(open, standing, terms, invoiced);
    Accrual accrual = accrual_at(at, checked.agreements, standing.due, standing.later, invoiced);
    for (AccrualRow& unit : accrual.units)
        unit.activity_name = name_of_unit(checked.agreements, unit.agreement, unit.activity);
    return accrual;
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
    standing.due = due_lines({.sources = checked.sources,
                              .list = checked.list,
                              .agreements = checked.agreements,
                              .assignments = checked.assignments,
                              .rates = *checked.rates,
                              .ledger_rows = checked.ledger_rows,
                              .terms = standing.terms,
                              .issue_date = period_of(standing.terms.last).last(),
                              .left_out = standing.left_out,
                              .waiting = &standing.waiting});
    return true;
}

FollowUp follow_up(const Ledger* ledger, const LedgerStanding& standing, int year, Date at,
                   unsigned threads) {
    const CheckedLists& checked = standing.checked;
    const std::vector<CountedPart> parts = counted_parts({.list = checked.list,
                                                          .agreements = checked.agreements,
                                                          .ledger_rows = checked.ledger_rows,
                                                          .due = standing.due,
                                                          .later = standing.later,
                                                          .waiting = standing.waiting});
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
    follow.accrual = accrued(ledger, standing, at);
    follow.contacts = contacts_of(year, checked.agreements, checked.list, checked.assignments);
    follow.faulty = faulty_in(year, standing);
    follow.waiting = static_cast<std::size_t>(std::ranges::count_if(
        standing.waiting, [&](const WaitingPart& part) { return part.term.year == year; }));
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
