// Where each unit stands in each term, from the standing of the ledger, and what to do next.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "underlag/operations/standing.hpp"

namespace underlag {

// A unit under an agreement, in one term.
struct UnitStatus {
    std::string agreement;  // id
    std::string university;
    std::string activity;  // id
    std::string activity_name;
    std::size_t imported = 0;  // placements with days in the term
    std::size_t faulty = 0;    // of those, placements that cannot be invoiced as they are
    Money due = {};            // of those that can
    Money invoiced = {};       // less credits
    // Invoiced lines that no longer agree and are to be credited, also where the new lines come to
    // as many kronor.
    std::size_t corrections = 0;
    int planned_students = 0;  // a calendar year, of its planning frames; 0: it has none

    // To be invoiced; negative: to be credited.
    [[nodiscard]] Money remaining() const { return due - invoiced; }
    [[nodiscard]] bool has_something_to_issue() const {
        return corrections > 0 || remaining() != Money{};
    }
    [[nodiscard]] bool is_open() const { return faulty > 0 || has_something_to_issue(); }
};

struct TermStatus {
    Term term = {};
    std::vector<UnitStatus> units;  // by university, then unit; those with nothing too

    [[nodiscard]] bool is_open() const;
    [[nodiscard]] UnitStatus sum() const;  // of the units, without names
};

struct LedgerStatus {
    std::string ledger;
    Date today;
    std::vector<TermStatus> terms;           // in their order, from the ledger's first
    std::string next_command;                // empty: nothing to do
    std::vector<RunOutline> unwritten = {};  // runs whose files the next generate writes first
};

// Why a unit is late with a term.
struct LateUnit {
    Term term = {};
    const UnitStatus* unit = nullptr;
    // Its planning frame says that it receives students, and no placement has been imported;
    // otherwise something due is not invoiced though the deadline has passed (§ 4.6).
    bool has_no_placement = false;
};

// By term and unit. A frame without placement is told of in a term that has begun.
[[nodiscard]] std::vector<LateUnit> late_units(const LedgerStatus& status);

// Precondition: `standing` is calculated, for all terms.
[[nodiscard]] LedgerStatus ledger_status(const std::string& path, const LedgerStanding& standing,
                                         std::vector<RunOutline> unwritten);

}  // namespace underlag
