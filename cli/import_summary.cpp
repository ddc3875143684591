#include "cli/import_summary.hpp"

#include "underlag/compensation/placement_compensation.hpp"

namespace underlag {
namespace {

using What = RegistrationChange::What;

// What a placement is worth in the terms from the ledger's first on; 0 when it is cancelled, or
// cannot be calculated yet (a year without a rate has A206, an agreement may not be loaded).
Money worth_of(const CheckedLists& checked, std::size_t row, Term first_term) {
    const Placement& placement = checked.list.placements[row];
    const Assignment& assignment = checked.assignments[row];
    if (placement.is_cancelled || assignment.outcome != Assignment::Outcome::assigned)
        return {};
    return compensation_of(placement, assignment, checked.agreements, *checked.rates, first_term)
        .value_or(Money{});
}

PlacementFacts facts_of(const CheckedLists& checked, std::size_t row) {
    const Placement& placement = checked.list.placements[row];
    const Assignment& assignment = checked.assignments[row];
    PlacementFacts facts;
    facts.student = placement.shown_student();
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
    if (change.row)
        shown.amount_after = worth_of(checked, *change.row, first_term);
    else
        shown.after.is_cancelled = true;
    return shown;
}

}  // namespace

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
            tally.before += worth_of(checked, *change.known, first_term);
        }
        if (change.row)
            tally.after += worth_of(checked, *change.row, first_term);
    }
    for (const std::uint32_t known : registration.unchanged) {
        is_told[known] = true;
        const Money worth = worth_of(checked, known, first_term);
        ++summary.unchanged.placements;
        summary.unchanged.before += worth;
        summary.unchanged.after += worth;
    }
    for (std::size_t row = 0; row < is_told.size(); ++row) {
        if (is_told[row])
            continue;
        const Money worth = worth_of(checked, row, first_term);
        ++summary.others.placements;
        summary.others.before += worth;
        summary.others.after += worth;
    }
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
