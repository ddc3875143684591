#include "underlag/rules/check.hpp"

#include <algorithm>
#include <array>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/rules/duplicates.hpp"
#include "underlag/rules/names_of_protected.hpp"
#include "underlag/rules/over_planning_frame.hpp"
#include "underlag/rules/payment_details.hpp"
#include "underlag/rules/periods.hpp"
#include "underlag/rules/programmes.hpp"
#include "underlag/rules/rate_of_year.hpp"
#include "underlag/rules/same_student.hpp"
#include "underlag/rules/stated_days.hpp"
#include "underlag/rules/sum_row.hpp"
#include "underlag/rules/time_of_invoicing.hpp"
#include "underlag/rules/units_and_universities.hpp"

namespace underlag {
namespace {

using RowRule = void (*)(const RowCheck&);

// Of every row, paid or not: whom it is about and where it belongs.
constexpr std::array<RowRule, 3> rules_of_every_row{check_protected_without_reference,
                                                    check_unknown_university, check_cancelled};

// Of rows that are to be paid.
constexpr std::array<RowRule, 14> rules_of_paid_rows{
    check_end_before_start,        check_no_weekday,
    check_stated_days_differ,      check_more_days_than_calendar,
    check_longer_than_20_weeks,    check_outside_term,
    check_crosses_term_border,     check_stated_days_cross_term,
    check_starts_on_weekend,       check_stated_compensation_differs,
    check_not_ended_at_issue_date, check_outside_agreement_period,
    check_programme_decides_rate,  check_before_first_term};

void check_single_rows(const CheckInput& input, IndexRange rows, Diagnostics& found) {
    for (std::size_t index = rows.begin; index < rows.end; ++index) {
        const RowCheck row(input, index, found);
        for (const RowRule rule : rules_of_every_row)
            rule(row);
        if (!input.is_to_be_paid(index))
            continue;
        for (const RowRule rule : rules_of_paid_rows)
            rule(row);
    }
}

// What is gathered from every row, for the rules that compare rows with each other.
struct Gathered {
    explicit Gathered(const CheckInput& input) : frames(input) {
        const std::size_t rows = input.list.placements.size();
        student_hashes.resize(rows);
        id_hashes.resize(rows);
    }

    HashedRows student_hashes;  // each row's is set when the row is looked at
    HashedRows id_hashes;
    Frames frames;
};

// What a thread finds in its share of the rows.
struct OfShare {
    OfShare(const CheckInput& input, const Frames& frames)
        : students_in_frames(input, frames), rates(input) {}

    Diagnostics found;
    FrameCounts students_in_frames;
    RatesNeeded rates;
};

// A million rows do not stay in the processor's cache, a few do: one rule after the other looks at
// these before the next are fetched.
constexpr std::size_t rows_at_a_time = 1024;

void look_at(const CheckInput& input, IndexRange rows, Gathered& gathered, OfShare& share) {
    const IndexRange of_lists{std::max(rows.begin, input.ledger_row_count),
                              std::max(rows.end, input.ledger_row_count)};
    hash_students(input, rows, gathered.student_hashes);
    hash_ids(input, rows, gathered.id_hashes);
    check_single_rows(input, of_lists, share.found);
    if (input.agreements.empty())
        return;
    gathered.frames.find(input, rows);
    share.students_in_frames.look_at(rows);
    check_programme_not_in_agreement(input, gathered.frames, of_lists, share.found);
    share.rates.look_at(of_lists);
}

void look_at_every_row(const CheckInput& input, Gathered& gathered, Diagnostics& found) {
    std::vector<OfShare> shares;
    shares.reserve(input.threads);
    for (unsigned share = 0; share < input.threads; ++share)
        shares.emplace_back(input, gathered.frames);
    in_parallel(input.threads, input.threads, [&](std::size_t part) {
        const IndexRange rows = share_of(input.list.placements.size(), part, input.threads);
        for (std::size_t row = rows.begin; row < rows.end; row += rows_at_a_time)
            look_at(input, {row, std::min(row + rows_at_a_time, rows.end)}, gathered, shares[part]);
    });
    OfShare& all = shares.front();
    for (OfShare& share : shares) {
        found.append(std::move(share.found));
        if (&share == &all)
            continue;
        all.students_in_frames.add(share.students_in_frames);
        all.rates.add(share.rates);
    }
    all.students_in_frames.report(found);
    all.rates.report(found);
}

void check_repetitions(const CheckInput& input, Gathered& gathered, Diagnostics& found) {
    HashedRows room;
    const std::vector<bool> repeated =
        check_students_twice(input, gathered.student_hashes, room, found);
    // The students' hashes have served: there is room in their place.
    check_duplicate_id(input, gathered.id_hashes, gathered.student_hashes, repeated, found);
    const auto has_references = [](const ListShape& list) {
        return list.column(Field::student_ref) != 0;
    };
    if (std::ranges::none_of(input.list.lists, has_references))
        return;
    in_parallel(input.threads, input.threads, [&](std::size_t part) {
        hash_references(input, share_of(input.list.placements.size(), part, input.threads),
                        gathered.id_hashes);
    });
    check_references_twice(input, gathered.id_hashes, gathered.student_hashes, repeated, found);
}

using ListRule = void (*)(const CheckInput&, Diagnostics&);

// Each goes through the rows by itself, most often through their assignments alone.
constexpr std::array<ListRule, 3> rules_of_agreements{
    check_university_column, check_unknown_activity, check_payment_details};

void check_against_agreements(const CheckInput& input, Diagnostics& found) {
    std::array<Diagnostics, rules_of_agreements.size()> found_by_rule;
    in_parallel(input.threads, rules_of_agreements.size(),
                [&](std::size_t rule) { rules_of_agreements[rule](input, found_by_rule[rule]); });
    for (Diagnostics& of_rule : found_by_rule)
        found.append(std::move(of_rule));
}

void check_all(const CheckInput& input, Diagnostics& found) {
    {
        Gathered gathered(input);
        look_at_every_row(input, gathered, found);
        check_repetitions(input, gathered, found);
        check_protected_name_elsewhere(input, found);
    }
    if (!input.agreements.empty())
        check_against_agreements(input, found);
    check_invoicing_deadline_passed(input, found);
    check_term_not_begun(input, found);
    const std::vector<bool> faulty = faulty_rows(input.list, found);
    if (!input.agreements.empty())
        check_programme_unknown(input, faulty, found);
    check_sum_row(input, faulty, found);
}

// What keeps a placement of the ledger from being worked out: of each row
// in question its university, unit, agreement's days and programme, and of all the rates.
void check_calculable(const CheckInput& input, Diagnostics& found) {
    constexpr std::array<RowRule, 3> rules{check_unknown_university, check_outside_agreement_period,
                                           check_programme_decides_rate};
    RatesNeeded rates(input);
    for (std::size_t index = input.ledger_row_count; index < input.list.placements.size();
         ++index) {
        if (!input.is_to_be_paid(index))
            continue;
        const RowCheck row(input, index, found);
        for (const RowRule rule : rules)
            rule(row);
        rates.look_at({index, index + 1});
    }
    rates.report(found);
    check_unknown_activity(input, found);
    // A rate that is missing for a year outside the terms asked about keeps nothing from being
    // worked out in them: then it is a warning.
    found.keep_only([](const Diagnostic& finding) { return finding.severity == Severity::error; });
}

void check_invoiced_now(const CheckInput& input, Diagnostics& found) {
    RatesNeeded rates(input);
    for (std::size_t index = input.ledger_row_count; index < input.list.placements.size();
         ++index) {
        if (!input.is_to_be_paid(index))
            continue;
        check_not_ended_at_issue_date(RowCheck(input, index, found));
        rates.look_at({index, index + 1});
    }
    rates.report(found);
    check_payment_details(input, found);
    check_programme_unknown(input, faulty_rows(input.list, found), found);
    check_invoicing_deadline_passed(input, found);
}

}  // namespace

void check(const CheckInput& input, Diagnostics& found) {
    switch (input.question) {
        case Question::whole:
            return check_all(input, found);
        case Question::calculable:
            return check_calculable(input, found);
        case Question::invoiced_now:
            return check_invoiced_now(input, found);
    }
}

std::optional<std::size_t> placement_at(const PlacementList& list, const Location& place) {
    if (place.line == 0)
        return std::nullopt;
    const auto shape = std::ranges::find(list.lists, place.source, &ListShape::source);
    if (shape == list.lists.end())
        return std::nullopt;
    const auto begin =
        list.placements.begin() + static_cast<std::ptrdiff_t>(shape->first_placement);
    const auto end = begin + static_cast<std::ptrdiff_t>(shape->placement_count);
    const auto found = std::lower_bound(
        begin, end, place.line,
        [](const Placement& placement, std::uint32_t line) { return placement.line < line; });
    if (found == end || found->line != place.line)
        return std::nullopt;
    return static_cast<std::size_t>(found - list.placements.begin());
}

std::vector<std::size_t> rows_in_error(const PlacementList& list, const Diagnostic& finding) {
    std::vector<std::size_t> rows;
    if (finding.severity != Severity::error)
        return rows;
    if (const auto row = placement_at(list, finding.place))
        rows.push_back(*row);
    if (finding.kind->code == duplicate_row.code)
        return rows;  // of a repeated row, the first is good
    for (const Location& other : finding.also)
        if (const auto row = placement_at(list, other))
            rows.push_back(*row);
    return rows;
}

std::vector<bool> faulty_rows(const PlacementList& list, const Diagnostics& found) {
    std::vector<bool> faulty(list.placements.size(), false);
    for (const Diagnostic& finding : found.all())
        for (const std::size_t row : rows_in_error(list, finding))
            faulty[row] = true;
    return faulty;
}

bool is_error_outside_rows(const PlacementList& list, const Diagnostic& finding) {
    // A206 stands at the first row that needs the year, but leaving that row out mends nothing;
    // and of rows that a forgotten quote has swallowed only the first has a line.
    return finding.severity == Severity::error &&
           (finding.kind->code == no_rate_for_year.code || finding.kind == &swallowed_rows ||
            !placement_at(list, finding.place));
}

bool has_errors_outside_rows(const PlacementList& list, const Diagnostics& found) {
    return std::ranges::any_of(found.all(), [&](const Diagnostic& finding) {
        return is_error_outside_rows(list, finding);
    });
}

}  // namespace underlag
