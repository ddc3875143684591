#include "underlag/operations/reconcile.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "underlag/agreement/agreement.hpp"
#include "underlag/diagnostics/reconciliation_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/invoicing/skipped_rows.hpp"
#include "underlag/operations/compared_sides.hpp"
#include "underlag/operations/list_files.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/protected_students.hpp"
#include "underlag/rules/check.hpp"
#include "underlag/rules/periods.hpp"
#include "underlag/rules/rate_of_year.hpp"
#include "underlag/rules/sum_row.hpp"
#include "underlag/rules/units_and_universities.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

// --- Ours

// Placements of the ledger that have no day in the term are not asked about.
void judge_ledger_rows(Term term, unsigned threads, CheckedLists& checked) {
    std::vector<bool> others(checked.list.placements.size(), false);
    for (std::size_t row = 0; row < others.size(); ++row) {
        const Placement& placement = checked.list.placements[row];
        const auto period = placement.period();
        others[row] = placement.is_cancelled || !period || !common_part(*period, period_of(term));
    }
    CheckInput input = check_input(
        checked, GeneratePurpose{.term = term, .issue_date = period_of(term).last()}, threads);
    input.question = Question::calculable;
    input.set_aside = &others;
    check(input, checked.found);
    // Days can be compared without kronor.
    checked.found.change_each([](Diagnostic& finding) {
        if (finding.kind->code == no_rate_for_year.code)
            finding.severity = Severity::warning;
    });
}

bool read_ours(const Ledger* ledger, const ReconcileRequest& request, ReconcilePlan& into) {
    CheckedLists& checked = into.checked;
    ReadingRequest reading = request.reading;
    reading.sheets_may_be_of_others = request.their_sheets.empty();
    if (!read_inputs(reading, std::nullopt, checked))
        return false;
    std::vector<std::string> loaded;
    for (const Agreement& agreement : checked.agreements)
        loaded.push_back(agreement.id);
    std::ranges::sort(loaded);
    if (ledger != nullptr) {
        std::ranges::set_difference(ledger->agreement_ids(), loaded,
                                    std::back_inserter(into.agreements_left));
        add_ledger_list({request.ledger.shown(),
                         ledger->placements({.agreements = loaded, .term = request.term})},
                        checked);
        protect_students(checked.sources, checked.list);
    }
    assign_placements(request.reading.threads, checked);
    if (ledger != nullptr)
        judge_ledger_rows(request.term, request.reading.threads, checked);
    else
        check(check_input(checked, std::nullopt, request.reading.threads), checked.found);
    into.first_of_theirs = checked.list.placements.size();
    into.first_list_of_theirs = checked.list.lists.size();
    return true;
}

// --- Theirs

bool stops(const Diagnostic& finding) {
    return finding.severity == Severity::error && (finding.kind->code == unreadable_file.code ||
                                                   finding.kind->code == missing_option.code);
}

bool has_workbook(const PlacementList& list) {
    return std::ranges::any_of(
        list.lists, [](const ListShape& shape) { return shape.format != ListShape::Format::csv; });
}

bool read_theirs(const ReconcileRequest& request, CheckedLists& checked) {
    ReadingRequest reading = request.reading;
    reading.lists = {request.theirs};
    reading.list_texts.clear();
    if (request.their_sheets.empty()) {
        reading.sheets_may_be_of_others = has_workbook(checked.list);
    } else {
        reading.sheets = request.their_sheets;
        reading.sheet_option = "--with-sheet";
    }
    const std::size_t lists_before = checked.list.lists.size();
    ListFiles theirs(reading, checked, true);
    theirs.read_without_units();
    theirs.read_rest();
    // They are of other files than ours.
    for (std::size_t list = lists_before; list < checked.list.lists.size(); ++list)
        checked.list.lists[list].file += static_cast<std::uint32_t>(lists_before);
    if (std::ranges::any_of(checked.found.all(), stops))
        return false;
    protect_students(checked.sources, checked.list);
    assign_placements(request.reading.threads, checked);
    return true;
}

// The university that their list is of: the one that is named, that its column names, or the only
// one loaded.
std::optional<std::string> university_of(const ReconcileRequest& request,
                                         const ReconcilePlan& plan) {
    const CheckedLists& checked = plan.checked;
    if (const std::string& named = request.reading.for_university; !named.empty()) {
        const auto agreements = agreements_named(checked.agreements, named);
        return checked.agreements[agreements.front()].university.name;
    }
    std::map<std::string, std::string> names;  // by folded name
    for (std::size_t row = plan.first_of_theirs; row < checked.list.placements.size(); ++row) {
        const Assignment& assignment = checked.assignments[row];
        if (checked.list.placements[row].university == 0 || !assignment.has_agreement)
            continue;
        const std::string& name = checked.agreements[assignment.agreement].university.name;
        names.emplace(fold_name(name), name);
    }
    if (names.empty())
        for (const Agreement& agreement : checked.agreements)
            names.emplace(fold_name(agreement.university.name), agreement.university.name);
    if (names.size() != 1)
        return std::nullopt;
    return names.begin()->second;
}

std::vector<std::size_t> agreements_with(const std::vector<Agreement>& agreements,
                                         const std::string& university) {
    std::vector<std::size_t> with;
    for (std::size_t index = 0; index < agreements.size(); ++index)
        if (fold_name(agreements[index].university.name) == fold_name(university))
            with.push_back(index);
    return with;
}

// A unit of theirs that is none of ours is told of once: its rows are set against ours by student
// and day alone.
void tell_of_unknown_units(const std::vector<std::size_t>& of_university, ReconcilePlan& plan) {
    CheckedLists& checked = plan.checked;
    std::vector<ActivityNames> names;
    std::vector<std::string_view> known;
    for (const std::size_t agreement : of_university) {
        names.emplace_back(checked.agreements[agreement]);
        for (const Activity& unit : checked.agreements[agreement].activities) {
            known.push_back(unit.name);
            known.push_back(unit.id);
            known.insert(known.end(), unit.aliases.begin(), unit.aliases.end());
        }
    }
    const KnownWords words(known);
    std::set<TextIndex> told;
    for (std::size_t row = plan.first_of_theirs; row < checked.list.placements.size(); ++row) {
        const Placement& placement = checked.list.placements[row];
        const std::string_view written = checked.list.activities[placement.activity];
        if (placement.activity == 0 || !told.insert(placement.activity).second ||
            std::ranges::any_of(names,
                                [&](const auto& units) { return units.find(written).has_value(); }))
            continue;
        Diagnostic& finding = checked.found.add(
            unknown_activity,
            place_of(checked.sources, checked.list.shape_of(placement), placement, Field::activity),
            {{"activity", std::string{placement.shown(written)}},
             {"agreement", checked.agreements[of_university.front()].id},
             nearest_clause(written, words)});
        finding.severity = Severity::warning;
    }
}

void judge_theirs(unsigned threads, ReconcilePlan& plan) {
    CheckedLists& checked = plan.checked;
    const CheckInput input = check_input(checked, std::nullopt, threads);
    for (std::size_t row = plan.first_of_theirs; row < checked.list.placements.size(); ++row) {
        const RowCheck judged(input, row, checked.found);
        check_end_before_start(judged);
        if (checked.assignments[row].outcome == Assignment::Outcome::university_unknown)
            check_unknown_university(judged);
    }
    check_stated_sums(checked.list, plan.first_list_of_theirs,
                      faulty_rows(checked.list, checked.found), checked.found);
}

// --- Both

// Who is protected on one side is so on the other, also where the name alone says who it is.
void protect_pairs(ReconcilePlan& plan) {
    Placements& placements = plan.checked.list.placements;
    for (const ReconciledStudent& student : plan.result.students) {
        std::vector<std::size_t> rows;
        for (const std::size_t row : student.pair.ours)
            rows.push_back(plan.our_rows[row].row);
        for (const std::size_t row : student.pair.theirs)
            rows.push_back(plan.their_rows[row].row);
        const auto is_hidden = [&](std::size_t row) {
            return placements[row].is_protected || placements[row].is_name_hidden;
        };
        if (std::ranges::none_of(rows, is_hidden))
            continue;
        for (const std::size_t row : rows)
            if (!placements[row].is_protected)
                protect_row(plan.checked.sources, plan.checked.list, placements[row]);
    }
}

Argument rows_argument(std::string_view name, const ReconcilePlan& plan,
                       const std::vector<ComparedRow>& side, const std::vector<std::size_t>& rows) {
    return {name, described(plan, side, rows, Language::swedish),
            described(plan, side, rows, Language::english)};
}

void ask(const ReconciledStudent& student, const ComparedGroup& group, ReconcilePlan& plan) {
    const CheckedLists& checked = plan.checked;
    const auto place_at = [&](const std::vector<ComparedRow>& side, std::size_t row) {
        return place_of(checked.list.placements[side[row].row]);
    };
    const Argument who{"student", told_student(plan, student)};
    const auto ours = [&] { return rows_argument("ours", plan, plan.our_rows, group.ours); };
    const auto theirs = [&] {
        return rows_argument("theirs", plan, plan.their_rows, group.theirs);
    };
    Diagnostics& found = plan.checked.found;
    if (group.theirs.empty()) {
        found.add(only_ours, place_at(plan.our_rows, group.ours.front()), {who, ours()});
        return;
    }
    const Location place = place_at(plan.their_rows, group.theirs.front());
    if (group.ours.empty())
        found.add(is_stated_again(plan, student, group) ? stated_again : only_theirs, place,
                  {who, theirs()});
    else if (student.pair.match == StudentMatch::near)
        found.add(guessed_student, place,
                  {who, {"name", guessed_name(plan, student)}, ours(), theirs()});
    else
        found.add(differs, place,
                  {who,
                   {"what", what_differs(group.differences, Language::swedish),
                    what_differs(group.differences, Language::english)},
                   ours(),
                   theirs()});
}

}  // namespace

void plan_reconcile(const Ledger* ledger, const ReconcileRequest& request, ReconcilePlan& into) {
    CheckedLists& checked = into.checked;
    if (!read_ours(ledger, request, into))
        return;
    if (!read_theirs(request, checked)) {
        checked.found.keep_only(stops);
        checked.found.sort();
        return;
    }
    judge_theirs(request.reading.threads, into);
    const auto university = university_of(request, into);
    if (!university) {
        checked.found.keep_only([](const Diagnostic&) { return false; });
        checked.found.add(missing_option, {},
                          {{"command", "reconcile"},
                           {"option", "--for-university"},
                           {"example",
                            "underlag reconcile --with larosatet.xlsx --term HT2016 "
                            "--for-university KI"}});
        return;
    }
    into.university = *university;
    const std::vector<std::size_t> of_university = agreements_with(checked.agreements, *university);
    into.agreement_id = checked.agreements[of_university.front()].id;
    tell_of_unknown_units(of_university, into);
    into.outcome = ReconcilePlan::Outcome::stopped;
    conclude(request.strict, checked);
    if (is_stopped(checked, request.skip_invalid))
        return;
    into.skipped = skipped_rows(checked.sources, checked.list, checked.found);
    compare_sides(request.term, of_university, faulty_rows(checked.list, checked.found), into);
    into.result =
        reconcile({into.our_students, into.our_rows, into.their_students, into.their_rows});
    protect_pairs(into);
    for (const ReconciledStudent& student : into.result.students)
        for (const ComparedGroup& group : student.compared.groups)
            if (is_question(student, group))
                ask(student, group, into);
    conclude(request.strict, checked);
    into.outcome = ReconcilePlan::Outcome::compared;
}

}  // namespace underlag
