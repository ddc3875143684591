// The steps of who is who, and what they find out together.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/identity/who_is_who.hpp"

namespace underlag {

// Rows are numbered as in MatchInput::list, the ledger's first.
struct Matching {
    const MatchInput& input;
    Diagnostics& found;
    WhoIsWho who = {};
    // Of each of the ledger's rows: a row of the lists is about it, be it a refused one.
    std::vector<bool> is_held = {};

    [[nodiscard]] std::uint32_t first_row() const {
        return static_cast<std::uint32_t>(input.ledger_rows.size());
    }
    [[nodiscard]] const Placement& of(std::uint32_t row) const {
        return input.list.placements[row];
    }
    [[nodiscard]] const Assignment& assignment(std::uint32_t row) const {
        return input.assignments[row];
    }
    [[nodiscard]] bool has_unit(std::uint32_t row) const {
        return assignment(row).outcome == Assignment::Outcome::assigned ||
               assignment(row).outcome == Assignment::Outcome::outside_agreement;
    }
    // Whether a row of the lists says enough to replace or to become a placement.
    [[nodiscard]] bool is_complete(std::uint32_t row) const {
        return of(row).is_readable && of(row).has_first && of(row).has_last && has_unit(row);
    }
    // Agreement and unit in one number. Precondition: has_unit.
    [[nodiscard]] std::uint64_t unit(std::uint32_t row) const {
        return std::uint64_t{assignment(row).agreement} << 32U | assignment(row).activity;
    }
    // Whether no row is about a placement of the ledger that is to be paid, nor --complete-for
    // cancels it.
    [[nodiscard]] bool may_have_moved(std::uint32_t known) const {
        return !is_held[known] && !of(known).is_cancelled && of(known).period() &&
               !std::ranges::binary_search(who.cancelled, known);
    }
    // Under whichever agreement. The ledger writes a unit's id, also of one that has left its
    // agreement. Precondition: has_unit(row).
    [[nodiscard]] bool is_at_same_unit(std::uint32_t row, std::uint32_t known) const {
        return input.list.activities[of(known).activity] ==
               input.agreements[assignment(row).agreement].activities[assignment(row).activity].id;
    }
    [[nodiscard]] RowMatch& match(std::uint32_t row) { return who.rows[row - first_row()]; }

    // The row is about `known`, and replaces it.
    void accept(std::uint32_t row, std::uint32_t known);
    // The row points at `known`, but it is not certain, or not readable.
    void refuse(std::uint32_t row, std::uint32_t known);
    [[nodiscard]] Location cell(std::uint32_t row, Field field) const {
        return place_of(input.sources, input.list.shape_of(of(row)), of(row), field);
    }
};

// Of each agreement, a number for its university; the first is 0.
[[nodiscard]] std::vector<std::uint32_t> university_numbers(
    const std::vector<Agreement>& agreements);

// Rows with an id that the ledger knows, or P118. Returns the other rows of the lists.
[[nodiscard]] std::vector<std::uint32_t> match_by_id(Matching& matching);

// Of `rows`, those that agree with a placement in agreement, unit, student and start: without an
// id, or with a new one that the placement adopts. Returns the complete rows that agree with none.
[[nodiscard]] std::vector<std::uint32_t> match_without_id(Matching& matching,
                                                          std::vector<std::uint32_t> rows);

// P119 at those of the new `rows` that look like a placement that no row is about.
void find_corrections(Matching& matching, const std::vector<std::uint32_t>& rows);

// P119 at those of the new `rows` that look like a placement under another agreement with the same
// university, that no row is about and --complete-for does not cancel.
void find_moved_between_agreements(Matching& matching, const std::vector<std::uint32_t>& rows);

// P119 at rows that are a placement of the ledger but for the university (or under an agreement
// that is not loaded), that no row is about and --complete-for does not cancel: both would be paid.
// At new rows, and at those that get days to be paid that they had not.
void find_moved_between_universities(Matching& matching);

// The placements that --complete-for cancels.
[[nodiscard]] std::vector<std::uint32_t> absent_placements(const Matching& matching);

}  // namespace underlag
