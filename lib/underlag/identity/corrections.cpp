#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "underlag/identity/likeness.hpp"
#include "underlag/identity/looks_like_correction.hpp"
#include "underlag/identity/matching.hpp"
#include "underlag/identity/unit_placements.hpp"

namespace underlag {
namespace {

using Rows = std::vector<std::uint32_t>;

void report(Matching& matching, std::uint32_t row, std::uint32_t known, const Kind& kind) {
    const Placement& before = matching.of(known);
    const Placement& now = matching.of(row);
    matching.found.add(kind, matching.cell(row, Field::placement_id),
                       {{"id", std::string{before.id}},
                        {"start", before.first},
                        {"end", before.last},
                        {"written", std::string{now.shown(now.id)}}});
    if (kind.severity == Severity::error)
        matching.refuse(row, known);
}

void report_correction(Matching& matching, std::uint32_t row, std::uint32_t known) {
    report(matching, row, known,
           matching.of(row).id.empty() ? looks_like_correction : corrects_under_new_id);
}

// First what the names tell, so that a placement that has found its correction is not suspected of
// being every other new row that starts the same day.
void find_in_unit(Matching& matching, Rows rows, std::vector<std::uint32_t> placements) {
    UnitPlacements unit(matching, std::move(placements));
    std::erase_if(rows, [&](std::uint32_t row) {
        const auto known = unit.overlapping_with_like_student(row);
        if (known)
            report_correction(matching, row, *known);
        return known.has_value();
    });
    std::erase_if(rows, [&](std::uint32_t row) {
        const auto known = unit.starting_on_same_day(row);
        if (known)
            report_correction(matching, row, *known);
        return known.has_value();
    });
    for (const std::uint32_t row : rows)
        if (const auto known = unit.of_student_in_same_term(row))
            report(matching, row, *known, may_have_new_dates);
}

// By unit, in the order of the list within it. The units are few: they are counted, not compared.
void sort_by_unit(const Matching& matching, Rows& rows) {
    std::vector<std::size_t> begins{0};  // by agreement and then unit
    std::vector<std::size_t> first_units;
    for (const Agreement& agreement : matching.input.agreements) {
        first_units.push_back(begins.size() - 1);
        begins.resize(begins.size() + agreement.activities.size());
    }
    const auto unit_of = [&](std::uint32_t row) {
        const Assignment& assignment = matching.assignment(row);
        return first_units[assignment.agreement] + assignment.activity;
    };
    for (const std::uint32_t row : rows)
        ++begins[unit_of(row) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    Rows sorted(rows.size());
    for (const std::uint32_t row : rows)
        sorted[begins[unit_of(row)]++] = row;
    rows = std::move(sorted);
}

Rows placements_no_row_is_about(const Matching& matching) {
    Rows placements;
    for (std::uint32_t known = 0; known < matching.first_row(); ++known)
        if (!matching.is_held[known] && !matching.of(known).is_cancelled &&
            matching.has_unit(known) && matching.of(known).period())
            placements.push_back(known);
    return placements;
}

}  // namespace

void find_corrections(Matching& matching, const std::vector<std::uint32_t>& rows) {
    Rows added = rows;
    std::erase_if(added, [&](std::uint32_t row) { return !matching.of(row).period(); });
    if (added.empty())
        return;
    Rows placements = placements_no_row_is_about(matching);
    sort_by_unit(matching, added);
    sort_by_unit(matching, placements);
    auto next = placements.begin();
    for (auto begin = added.begin(); begin != added.end();) {
        const std::uint64_t unit = matching.unit(*begin);
        const auto is_of_unit = [&](std::uint32_t row) { return matching.unit(row) == unit; };
        const auto end = std::find_if_not(begin, added.end(), is_of_unit);
        next = std::find_if(next, placements.end(),
                            [&](std::uint32_t known) { return matching.unit(known) >= unit; });
        const auto last = std::find_if_not(next, placements.end(), is_of_unit);
        if (next != last)
            find_in_unit(matching, {begin, end}, {next, last});
        next = last;
        begin = end;
    }
}

}  // namespace underlag
