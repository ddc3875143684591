#include "underlag/operations/undo.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/files/input_file.hpp"
#include "underlag/placement/protected_students.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/rules/overlapping_placements.hpp"

namespace underlag {
namespace {

using What = RegistrationChange::What;

std::optional<HistoryEntry> import_to_undo(const Ledger& ledger,
                                           std::optional<std::int64_t> record) {
    std::optional<HistoryEntry> last;
    for (HistoryEntry& event : history(ledger))
        if (event.event == HistoryEntry::Event::imported && (!record || event.record == *record))
            last = std::move(event);
    return last;
}

// Puts the versions before the import behind the ledger's placements.
void add_versions(const std::string& ledger, LedgerPlacements versions, UndoPlan& plan) {
    CheckedLists& checked = plan.checked;
    plan.rows_before =
        add_ledger_placements(ledger, std::move(versions), checked.sources, checked.list);
    protect_students(checked.sources, checked.list);
}

// Whether two rows of the ledger's lists say the same of one placement.
bool say_the_same(const PlacementList& list, std::size_t a, std::size_t b) {
    const auto said = [&](std::size_t row) {
        const Placement& placement = list.placements[row];
        return std::tuple(placement.id, placement.student_ref,
                          placement.is_protected ? std::string_view{} : placement.student,
                          std::string_view{list.universities[placement.university]},
                          std::string_view{list.activities[placement.activity]},
                          std::string_view{list.programmes[placement.programme]}, placement.first,
                          placement.last, placement.stated_days, placement.is_protected ? 1 : 0,
                          placement.is_cancelled ? 1 : 0);
    };
    return said(a) == said(b);
}

Registration changes_of(const UndoPlan& plan) {
    const PlacementList& list = plan.checked.list;
    const std::size_t known_count = plan.checked.ledger_rows.size();
    std::map<std::int64_t, std::uint32_t> known_rows;
    for (std::size_t row = 0; row < known_count; ++row)
        known_rows[plan.checked.ledger_rows[row].placement] = static_cast<std::uint32_t>(row);
    Registration registration;
    for (std::size_t index = 0; index < plan.rows_before.size(); ++index) {
        const std::uint32_t known = known_rows.at(plan.rows_before[index].placement);
        const auto row = static_cast<std::uint32_t>(known_count + index);
        if (say_the_same(list, known, row))
            registration.unchanged.push_back(known);
        else
            registration.changes.push_back(
                {.what = list.placements[row].is_cancelled && !list.placements[known].is_cancelled
                             ? What::cancelled
                             : What::changed,
                 .known = known,
                 .row = row});
    }
    return registration;
}

// What was accepted once is not judged again, but that no day is paid twice with what has come
// since.
void judge(UndoPlan& plan, unsigned threads) {
    CheckedLists& checked = plan.checked;
    std::vector<bool> set_aside(checked.list.placements.size(), false);
    for (const RegistrationChange& change : plan.registration.changes)
        set_aside[*change.known] = true;
    for (const std::uint32_t known : plan.registration.unchanged)
        set_aside[known] = true;
    CheckInput input = check_input(checked, std::nullopt, threads);
    input.ledger_row_count = checked.ledger_rows.size();
    input.first_term = plan.first_term;
    input.set_aside = &set_aside;
    Diagnostics found;
    check(input, found);
    found.keep_only([](const Diagnostic& finding) {
        return finding.severity == Severity::error &&
               finding.kind->code == overlapping_placements.code;
    });
    checked.found = std::move(found);
    checked.found.sort();
    plan.is_stopped = checked.found.has_errors();
}

PlacementChange undone(const UndoPlan& plan, const RegistrationChange& change) {
    const PlacementList& list = plan.checked.list;
    const Placement& placement = list.placements[*change.row];
    const LedgerRow& before = plan.rows_before[*change.row - plan.checked.ledger_rows.size()];
    PlacementChange result;
    result.placement = before.placement;
    result.now = {.agreement = list.universities[placement.university],
                  .activity = list.activities[placement.activity],
                  .list_id = before.has_list_id ? placement.id : std::string_view{},
                  .student = placement.is_protected ? std::string_view{} : placement.student,
                  .student_ref = placement.student_ref,
                  .programme = list.programmes[placement.programme],
                  .first = placement.first,
                  .last = placement.last,
                  .stated_days = placement.stated(),
                  .is_protected = placement.is_protected,
                  .is_cancelled = placement.is_cancelled};
    return result;
}

}  // namespace

UndoPlan plan_undo(const UndoRequest& request, const Ledger& ledger) {
    UndoPlan plan;
    CheckedLists& checked = plan.checked;
    auto import = import_to_undo(ledger, request.import);
    if (!import) {
        checked.found.add(unknown_import, {},
                          {{"number", std::to_string(request.import.value_or(0))}});
        return plan;
    }
    // Two who take back the same faulty import would otherwise put it in force again.
    if (!request.import && import->takes_back) {
        checked.found.add(import_is_taken_back, {},
                          {{"number", std::to_string(*import->takes_back)},
                           {"recorded_at", import->recorded_at}});
        return plan;
    }
    plan.import = *std::move(import);
    plan.first_term = ledger.first_term();
    if (!read_inputs(request.reading,
                     NamedLedgerList{request.ledger.shown(), ledger.placements({})}, checked))
        return plan;
    plan.is_read = true;
    VersionsBefore before = ledger.versions_before(plan.import.record);
    plan.left = std::move(before.changed_since);
    add_versions(request.ledger.shown(), std::move(before.placements), plan);
    assign_placements(request.reading.threads, checked);
    plan.registration = changes_of(plan);
    judge(plan, request.reading.threads);
    return plan;
}

void record(Ledger& ledger, const UndoPlan& plan, const UndoRequest& request) {
    // Every name is in the ledger already, with its salt.
    const ImportRecord record{
        .recorded_at = request.recorded_at,
        .program_version = request.program_version,
        .lists = {},
        .agreements = plan.checked.agreement_inputs,
        .first_term = plan.first_term,
        .complete_for = std::nullopt,
        .name_salt_seed = sha256("underlag: names of an import taken back" + request.recorded_at),
        .takes_back = plan.import.record};
    auto change = plan.registration.changes.begin();
    ledger.append_import(record, [&]() -> std::optional<PlacementChange> {
        if (change == plan.registration.changes.end())
            return std::nullopt;
        return undone(plan, *change++);
    });
}

ImportSummary summary_of(const UndoPlan& plan, const UndoRequest& request) {
    ImportSummary summary;
    summary.ledger = request.ledger.shown();
    summary.first_term = plan.first_term;
    const Registration nothing;
    add_tallies(plan.checked, plan.is_stopped ? nothing : plan.registration, plan.first_term,
                summary);
    return summary;
}

}  // namespace underlag
