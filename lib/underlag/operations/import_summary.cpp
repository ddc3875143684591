#include "underlag/operations/import_summary.hpp"

#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "underlag/compensation/placement_compensation.hpp"

namespace underlag {
namespace {

using What = RegistrationChange::What;

// What a placement is worth in the terms from the ledger's first on, by today's agreements; nothing
// when that is not known: a year without a rate has A206, an agreement may not be loaded. What is
// in the ledger may be at a unit that has left its agreement, or past its end; it had its worth.
std::optional<Money> worth_of(const CheckedLists& checked, std::size_t row, Term first_term) {
    const Placement& placement = checked.list.placements[row];
    Assignment assignment = checked.assignments[row];
    if (placement.is_cancelled)
        return Money{};
    if (!assignment.has_agreement)
        return std::nullopt;
    if (assignment.outcome == Assignment::Outcome::activity_unknown) {
        const auto rates = rates_index(checked.agreements[assignment.agreement], std::nullopt,
                                       checked.list.programmes[placement.programme]);
        assignment.rates = rates.value_or(0);
        assignment.rate_undecided = !rates;
    }
    return compensation_of(placement, assignment, checked.agreements, *checked.rates, first_term);
}

void add(Money& sum, std::size_t& unknown, std::optional<Money> worth) {
    sum += worth.value_or(Money{});
    unknown += worth ? 0U : 1U;
}

PlacementFacts facts_of(const CheckedLists& checked, std::size_t row) {
    const Placement& placement = checked.list.placements[row];
    const Assignment& assignment = checked.assignments[row];
    PlacementFacts facts;
    facts.student = placement.told_student();
    facts.programme = checked.list.programmes[placement.programme];
    facts.first = placement.first;
    facts.last = placement.last;
    facts.stated_days = placement.stated();
    facts.is_cancelled = placement.is_cancelled;
    if (assignment.has_agreement)
        facts.agreement = checked.agreements[assignment.agreement].id;
    // As written where the agreement has no such unit any more.
    facts.activity = facts.activity_name = checked.list.activities[placement.activity];
    if (assignment.has_agreement && assignment.outcome == Assignment::Outcome::assigned) {
        const Agreement& agreement = checked.agreements[assignment.agreement];
        facts.activity = agreement.activities[assignment.activity].id;
        facts.activity_name = agreement.activities[assignment.activity].name;
    }
    return facts;
}

ImportChange shown_change(const CheckedLists& checked, const RegistrationChange& change,
                          Term first_term) {
    const std::uint32_t known = change.known.value();
    ImportChange shown;
    shown.fate = change.what == What::cancelled ? ImportChange::Fate::cancelled
                                                : ImportChange::Fate::changed;
    shown.placement_id = checked.list.placements[known].id;
    shown.before = facts_of(checked, known);
    shown.after = facts_of(checked, change.row.value_or(known));
    shown.amount_before = worth_of(checked, known, first_term);
    // A student who is protected from now on is not named as before either.
    if (change.row && checked.list.placements[*change.row].is_protected)
        shown.before.student = shown.after.student;
    shown.amount_after = change.row ? worth_of(checked, *change.row, first_term) : Money{};
    if (!change.row)
        shown.after.is_cancelled = true;
    return shown;
}

class UnitsInLists {
   public:
    explicit UnitsInLists(const CheckedLists& checked) {
        for (std::size_t row = checked.ledger_rows.size(); row < checked.assignments.size(); ++row)
            if (const Assignment& assignment = checked.assignments[row]; has_unit(assignment))
                units_.emplace(assignment.agreement, assignment.activity);
            else
                has_row_without_unit_ = true;
    }
    // Why a placement that is in no list is not cancelled for that.
    [[nodiscard]] LeftDue::Why why_left(const Assignment& assignment) const {
        if (!assignment.has_agreement)
            return LeftDue::Why::agreement_not_loaded;
        if (has_unit(assignment) &&
            units_.contains(std::pair{assignment.agreement, assignment.activity}))
            return LeftDue::Why::faulty_rows;
        return has_row_without_unit_ ? LeftDue::Why::faulty_rows : LeftDue::Why::unit_in_no_list;
    }

   private:
    static bool has_unit(const Assignment& assignment) {
        return assignment.outcome == Assignment::Outcome::assigned ||
               (assignment.outcome == Assignment::Outcome::outside_agreement &&
                assignment.has_agreement);
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> units_;
    bool has_row_without_unit_ = false;
};

// Of the ledger's rows that nothing was told of.
std::vector<LeftDue> left_due(const CheckedLists& checked, const std::vector<bool>& is_told,
                              Term term, Term first_term) {
    const UnitsInLists in_lists(checked);
    std::map<std::tuple<std::string, std::string, LeftDue::Why>, LeftDue> left;
    for (std::size_t row = 0; row < is_told.size(); ++row) {
        const Placement& placement = checked.list.placements[row];
        if (is_told[row] || placement.is_cancelled || term_of(placement.first) != term)
            continue;
        const PlacementFacts facts = facts_of(checked, row);
        // The ledger writes an agreement's id, also of one that is not loaded.
        const std::string agreement{checked.list.universities[placement.university]};
        const LeftDue::Why why = in_lists.why_left(checked.assignments[row]);
        LeftDue& unit = left[{agreement, std::string{facts.activity}, why}];
        unit.why = why;
        unit.agreement = agreement;
        unit.activity = facts.activity;
        unit.activity_name = facts.activity_name;
        const auto worth = worth_of(checked, row, first_term);
        if (why == LeftDue::Why::faulty_rows)
            unit.named.push_back(
                {std::string{placement.id}, std::string{facts.student}, facts.first, facts.last});
        ++unit.tally.placements;
        add(unit.tally.before, unit.tally.unknown_before, worth);
        add(unit.tally.after, unit.tally.unknown_after, worth);
    }
    std::vector<LeftDue> units;
    for (auto& [key, unit] : left)
        units.push_back(std::move(unit));
    return units;
}

}  // namespace

ImportTally ImportSummary::whole_ledger() const {
    ImportTally whole;
    for (const ImportTally* tally : {&added, &changed, &cancelled, &unchanged, &others}) {
        whole.placements += tally->placements;
        whole.before += tally->before;
        whole.after += tally->after;
        whole.unknown_before += tally->unknown_before;
        whole.unknown_after += tally->unknown_after;
    }
    return whole;
}

void add_tallies(const CheckedLists& checked, const Registration& registration, Term first_term,
                 ImportSummary& summary) {
    std::vector<bool> is_told(checked.ledger_rows.size(), false);
    for (const RegistrationChange& change : registration.changes) {
        ImportTally& tally = change.what == What::added     ? summary.added
                             : change.what == What::changed ? summary.changed
                                                            : summary.cancelled;
        ++tally.placements;
        if (change.known) {
            is_told[*change.known] = true;
            add(tally.before, tally.unknown_before, worth_of(checked, *change.known, first_term));
        }
        if (change.row)
            add(tally.after, tally.unknown_after, worth_of(checked, *change.row, first_term));
    }
    const auto add_same = [&](ImportTally& tally, std::size_t row) {
        const auto worth = worth_of(checked, row, first_term);
        ++tally.placements;
        add(tally.before, tally.unknown_before, worth);
        add(tally.after, tally.unknown_after, worth);
    };
    for (const std::uint32_t known : registration.unchanged) {
        is_told[known] = true;
        add_same(summary.unchanged, known);
    }
    for (std::size_t row = 0; row < is_told.size(); ++row)
        if (!is_told[row])
            add_same(summary.others, row);
    if (summary.complete_for)
        summary.left_due = left_due(checked, is_told, *summary.complete_for, first_term);
}

EachImportChange each_change(const CheckedLists& checked, const Registration& registration,
                             Term first_term) {
    return [&checked, &registration,
            first_term](const std::function<void(const ImportChange&)>& show) {
        for (const RegistrationChange& change : registration.changes)
            if (change.what != What::added)
                show(shown_change(checked, change, first_term));
    };
}

}  // namespace underlag
