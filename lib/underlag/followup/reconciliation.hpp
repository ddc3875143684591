// Our placements of a term set against the university's list, day by day and krona by krona
// (contract, section 11).
#pragma once

#include <span>
#include <vector>

#include "underlag/followup/compared_days.hpp"
#include "underlag/followup/student_pairs.hpp"

namespace underlag {

// Of each side as many of one as of the other: who a row is about, and which days and kronor it
// tells.
struct ReconciledSides {
    std::span<const StudentRow> our_students;
    std::span<const ComparedRow> our_rows;
    std::span<const StudentRow> their_students;
    std::span<const ComparedRow> their_rows;
};

struct ReconciledStudent {
    StudentPair pair = {};
    ComparedStudent compared = {};  // its groups hold indexes of the sides' rows
};

struct Reconciliation {
    SideBySide figures = {};
    // Of the days on both sides, those of rows that differ; with our kronor and with theirs.
    Figures differing = {};
    Figures differing_as_theirs = {};
    std::vector<UnitFigures> units = {};  // by unit, those that are not told last
    std::vector<ReconciledStudent> students =
        {};  // those on both sides in our order, then the rest

    // A guess about who somebody is counts as a difference: it has to be answered.
    [[nodiscard]] bool is_alike() const;
};

[[nodiscard]] Reconciliation reconcile(const ReconciledSides& sides);

}  // namespace underlag
