// Where each unit stands in each term, from the standing of the ledger, and what to do next
// (contract, section 12).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "underlag/followup/year_plan.hpp"
#include "underlag/operations/run_files.hpp"
#include "underlag/operations/share_years.hpp"
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
    std::size_t waiting = 0;   // of those, placements whose part waits for a week rate
    Money due = {};            // of those that can be worked out
    Money invoiced = {};       // less credits
    Money left = {};           // of that, of placements that cannot be worked out: left as it is
    Money later = {};          // not due yet: when its last day has come
    // Invoiced lines that no longer agree and are to be credited, also where the new lines come to
    // as many kronor.
    std::size_t corrections = 0;
    // Of its planning frames: of the term where they have it, else of the calendar year; 0: none.
    int planned_students = 0;
    bool is_planned_by_term = false;

    // To be invoiced; negative: to be credited.
    [[nodiscard]] Money remaining() const { return due - (invoiced - left); }
    [[nodiscard]] bool has_something_to_issue() const {
        return corrections > 0 || remaining() != Money{};
    }
    [[nodiscard]] bool is_open() const {
        return faulty > 0 || waiting > 0 || has_something_to_issue();
    }
};

// A year's week rate that parts of placements wait for.
struct AwaitedRate {
    std::string agreement;  // id
    int missing_year = 0;
    std::size_t placements = 0;
};

struct TermStatus {
    Term term = {};
    std::vector<UnitStatus> units;  // by university, then unit; those with nothing too
    std::vector<AwaitedRate> awaited = {};

    [[nodiscard]] bool is_open() const;
    [[nodiscard]] UnitStatus sum() const;  // of the units, without names
};

// What a unit is to be paid on a coming day, under `in_arrears = "placement"`.
struct ComingDue {
    Date day = {};
    Term term = {};
    std::string agreement;  // id
    std::string activity;   // id
    std::string activity_name;
    std::size_t placements = 0;
    Money amount = {};
};

struct LedgerStatus {
    std::string ledger;
    Date today;
    std::vector<TermStatus> terms;            // in their order, from the ledger's first
    std::string next_command;                 // empty: nothing to do today
    std::vector<RunOutline> unwritten = {};   // runs whose files the next generate writes first
    std::vector<HeldRun> held = {};           // runs whose files somebody else is to write
    std::vector<ComingDue> coming = {};       // by day
    std::vector<ShareYear> share_years = {};  // by agreement and year
    ComingPlaces places = {};                 // of the term to come
    // Files that are older copies (L407): with them no run is made, and no command for one named.
    std::vector<std::string> older_agreements = {};
};

// Why a unit is late with a term, whose deadline has passed.
struct LateUnit {
    Term term = {};
    const UnitStatus* unit = nullptr;
    // Its planning frame says that it receives students, and no placement has been imported under
    // any agreement; otherwise something due is not invoiced (§ 4.6).
    bool has_no_placement = false;
    std::vector<std::string> agreements = {};  // ids: all that share the frame
};

// By term and unit. Frames without placement are told of two terms back, and once however many
// agreements share them.
[[nodiscard]] std::vector<LateUnit> late_units(const LedgerStatus& status);

// A unit that had placements in the same term of last year, and has none now.
struct AbsentUnit {
    Term term = {};
    const UnitStatus* last_year = nullptr;  // under the first agreement that had any
    std::size_t placements_last_year = 0;   // under all agreements
};

// Of the term of today and the two before, but for those that are late.
[[nodiscard]] std::vector<AbsentUnit> absent_units(const LedgerStatus& status);

// Whether something of a term is not invoiced though its deadline has passed, or is less than so
// many days away.
[[nodiscard]] bool is_urgent(const LedgerStatus& status, int days);

struct StatusRequest {
    ReadingRequest reading;
    std::string ledger;  // its path, as the user gave it
    Date today = {};
    std::string given_options = {};  // that the next command must have too: " --ledger kommun.db"
};

// `standing` is calculated for all terms; looking for the next command leaves it as it is for some
// other terms. Throws IoError and LedgerError.
[[nodiscard]] LedgerStatus ledger_status(const Ledger& ledger, const StatusRequest& request,
                                         LedgerStanding& standing);

}  // namespace underlag
