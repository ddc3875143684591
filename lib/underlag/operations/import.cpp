#include "underlag/operations/import.hpp"

#include <algorithm>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/identity/likeness.hpp"
#include "underlag/invoicing/skipped_rows.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/operations/agreements_used.hpp"
#include "underlag/operations/import_notes.hpp"
#include "underlag/placement/workbook_kinds.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/rules/doubtful_cells.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

// The earliest term with a day of a placement that is imported and to be paid: what is left out or
// cancelled decides nothing.
std::optional<Term> earliest_term(const PlacementList& list, const Registration& registration) {
    std::optional<Term> earliest;
    for (const RegistrationChange& change : registration.changes) {
        if (!change.row)
            continue;
        const Placement& placement = list.placements[*change.row];
        if (placement.period() && placement.is_readable && !placement.is_cancelled)
            earliest =
                std::min(earliest.value_or(term_of(placement.first)), term_of(placement.first));
    }
    return earliest;
}

// Names are salted from the texts of the lists: whoever has them knows the names anyway, and from
// what the ledger holds they cannot be worked out.
std::string name_salt_seed(const CheckedLists& checked) {
    constexpr std::size_t piece = std::size_t{1} << 20U;
    std::string seed = "underlag: names of students";
    for (const ListShape& list : checked.list.lists) {
        const Source& source = checked.sources[list.source];
        for (std::size_t at = 0; source.is_list() && at < source.text.size(); at += piece)
            seed = sha256(seed + source.text.substr(at, piece));
    }
    return seed;
}

// What only the ledger and the agreements can tell of the options.
// What is wrong is then all that `checked.found` holds.
bool are_wishes_right(const ImportRequest& request, const Ledger* ledger, CheckedLists& checked) {
    Diagnostics wrong;
    if (ledger != nullptr && !ledger->is_empty() && request.first_term &&
        *request.first_term != ledger->first_term())
        wrong.add(first_term_is_set, {},
                  {{"first_term", ledger->first_term()}, {"wanted", *request.first_term}});
    std::vector<std::string_view> units;
    for (const Agreement& agreement : checked.agreements)
        for (const Activity& activity : agreement.activities)
            units.push_back(activity.id);
    for (const std::string& id : request.emptied)
        if (std::ranges::find(units, id) == units.end())
            wrong.add(emptied_unit_unknown, {}, {{"id", id}, nearest_clause(id, units)});
    if (!wrong.has_errors())
        return true;
    checked.found = std::move(wrong);
    return false;
}

// False when an agreement is an older copy of one that was used since: that alone is then told.
bool are_agreements_right(const ImportRequest& request, const Ledger* ledger,
                          CheckedLists& checked) {
    if (ledger == nullptr)
        return true;
    Diagnostics found;
    check_agreements_used(*ledger, checked.agreement_inputs, request.is_agreed, found);
    const bool are_right = !found.has_errors();
    if (!are_right)
        checked.found = {};
    checked.found.append(std::move(found));
    return are_right;
}

// Whether a part of a placement has a week rate: what has none waits for its index.
bool has_rate(const CheckedLists& checked, std::uint32_t row, Term part) {
    const Assignment& assignment = checked.assignments[row];
    return !assignment.has_agreement ||
           (!assignment.rate_undecided &&
            checked.rates->rate(assignment.agreement, assignment.rates, part.year).has_value());
}

// The term that the changes are to be invoiced in today: the latest with a day of them, before or
// after, that has begun and has a rate. Nothing: there is nothing to do before a term begins or a
// placement ends.
std::optional<Term> term_to_invoice(const ImportPlan& plan, Date today) {
    std::optional<Term> term;
    const auto include = [&](std::optional<std::uint32_t> row) {
        if (!row)
            return;
        const Placement& placement = plan.checked.list.placements[*row];
        const Assignment& assignment = plan.checked.assignments[*row];
        const bool waits_for_end =
            assignment.has_agreement &&
            plan.checked.agreements[assignment.agreement].in_arrears == InArrears::placement;
        for (Term part = std::max(term_of(placement.first), plan.first_term);
             part <= std::min(term_of(placement.last), term_of(today)); part = next(part))
            if (has_rate(plan.checked, *row, part) &&
                (!waits_for_end || std::min(placement.last, period_of(part).last()) <= today))
                term = std::max(term.value_or(part), part);
    };
    for (const RegistrationChange& change : plan.registration.changes) {
        include(change.known);
        include(change.row);
    }
    return term;
}

PlacementVersion version_of(const CheckedLists& checked, std::uint32_t row) {
    const Placement& placement = checked.list.placements[row];
    const Assignment& assignment = checked.assignments[row];
    const Agreement& agreement = checked.agreements[assignment.agreement];
    return {.agreement = agreement.id,
            // A placement of the ledger may be at a unit that its agreement no longer has.
            .activity = assignment.outcome == Assignment::Outcome::activity_unknown
                            ? checked.list.activities[placement.activity]
                            : std::string_view{agreement.activities[assignment.activity].id},
            .list_id = placement.id,
            .student = placement.is_protected ? std::string_view{} : placement.student,
            .student_ref = placement.student_ref,
            .programme = checked.list.programmes[placement.programme],
            .first = placement.first,
            .last = placement.last,
            .stated_days = placement.stated(),
            .is_protected = placement.is_protected,
            .is_cancelled = placement.is_cancelled};
}

}  // namespace

PlacementChange placement_change(const CheckedLists& checked, const RegistrationChange& change) {
    PlacementChange result;
    if (change.known)
        result.placement = checked.ledger_rows[*change.known].placement;
    if (!change.row) {  // --complete-for: as it was, but cancelled
        result.now = version_of(checked, change.known.value());
        if (!checked.ledger_rows[*change.known].has_list_id)
            result.now.list_id = {};
        result.now.is_cancelled = true;
        return result;
    }
    result.now = version_of(checked, *change.row);
    const Placement& placement = checked.list.placements[*change.row];
    if (change.known)
        result.now.list_id = list_id_after(placement, checked.list.placements[*change.known],
                                           checked.ledger_rows[*change.known]);
    result.line = placement.line;
    result.list = checked.list.shape_of(placement).file;
    return result;
}

ImportPlan plan_import(const ImportRequest& request, const Ledger* ledger) {
    ImportPlan plan;
    CheckedLists& checked = plan.checked;
    std::optional<NamedLedgerList> known;
    if (ledger != nullptr)
        known = NamedLedgerList{request.ledger.shown(), ledger->placements({})};
    if (!read_inputs(request.reading, std::move(known), checked))
        return plan;
    if (!are_wishes_right(request, ledger, checked) ||
        !are_agreements_right(request, ledger, checked))
        return plan;
    plan.is_read = true;
    assign_placements(request.reading.threads, checked);
    CheckInput input = check_input(checked, std::nullopt, request.reading.threads);
    input.ledger_row_count = checked.ledger_rows.size();
    // Of a ledger that is not there yet the first term is the earliest of what comes into it.
    const bool is_opened = ledger != nullptr && !ledger->is_empty();
    input.first_term = is_opened ? ledger->first_term() : request.first_term;
    plan.registration = register_lists(input, checked.list,
                                       {.ledger_rows = checked.ledger_rows,
                                        .complete_for = request.complete_for,
                                        .emptied = request.emptied,
                                        .skip_invalid = request.skip_invalid},
                                       checked.found);
    plan.first_term = input.first_term.value_or(
        earliest_term(checked.list, plan.registration).value_or(term_of(request.today)));
    if (ledger != nullptr)
        note_names_issued(*ledger, plan);
    // What stands on a sheet that is not read would be cancelled as if it were in no list.
    if (request.complete_for)
        checked.found.change_each([](Diagnostic& finding) {
            if (finding.kind == &ignored_sheets)
                finding.kind = &unread_sheets_of_complete_list;
            if (finding.kind == &sheet_lacks_column ||
                finding.kind == &unread_sheets_of_complete_list)
                finding.severity = Severity::error;
        });
    mask_doubtful_cells(checked.sources, checked.list, checked.found);
    if (ledger != nullptr)
        note_known_lists(*ledger, plan);
    conclude(request.strict, checked);
    plan.is_stopped = is_stopped(checked, request.skip_invalid);
    return plan;
}

void record(Ledger& ledger, const ImportPlan& plan, const ImportRequest& request) {
    const ImportRecord record{.recorded_at = request.recorded_at,
                              .program_version = request.program_version,
                              .lists = plan.checked.inputs,
                              .agreements = plan.checked.agreement_inputs,
                              .first_term = plan.first_term,
                              .complete_for = request.complete_for,
                              .name_salt_seed = name_salt_seed(plan.checked)};
    auto change = plan.registration.changes.begin();
    ledger.append_import(record, [&]() -> std::optional<PlacementChange> {
        if (change == plan.registration.changes.end())
            return std::nullopt;
        return placement_change(plan.checked, *change++);
    });
    if (!plan.newly_protected.empty())
        ledger.remove_names(names_of_protected_alone(ledger),
                            {request.recorded_at, "skyddade personuppgifter"});
}

ImportSummary summary_of(const ImportPlan& plan, const ImportRequest& request) {
    ImportSummary summary;
    summary.ledger = request.ledger.shown();
    summary.first_term = plan.first_term;
    summary.complete_for = request.complete_for;
    // What stopped has changed nothing.
    const Registration nothing;
    add_tallies(plan.checked, plan.is_stopped ? nothing : plan.registration, plan.first_term,
                summary);
    if (plan.is_stopped)
        summary.left_due.clear();
    if (request.skip_invalid)
        summary.skipped = skipped_rows(plan.checked.sources, plan.checked.list, plan.checked.found);
    if (!plan.is_stopped && plan.changes_something())
        if (const auto term = term_to_invoice(plan, request.today))
            summary.next_command = "underlag generate --term " + to_text(*term);
    return summary;
}

}  // namespace underlag
