// What `reconcile` does: our placements of a term, of lists or the ledger, set against the
// university's own list (contract, section 11). Nothing is recorded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/followup/reconciliation.hpp"
#include "underlag/operations/standing.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

struct ReconcileRequest {
    ReadingRequest reading;  // our lists; none: the ledger's placements
    std::string theirs;      // the university's list, read as ours are but for what it may lack
    // Of a workbook of theirs; empty: as reading.sheets says, which is then of both sides.
    std::vector<std::string> their_sheets = {};
    StoreAddress ledger;  // as the user gave it
    Term term = {};
    bool skip_invalid = false;  // faulty rows of either side are left out instead of stopping
    bool strict = false;
};

// A unit that either side names: ComparedRow::unit is an index of these.
struct ReconciledUnit {
    std::string agreement;  // id
    std::string activity;   // id
    std::string name;
};

// The result leads into the lists: a plan is neither copied nor moved.
struct ReconcilePlan {
    ReconcilePlan() = default;
    ReconcilePlan(const ReconcilePlan&) = delete;
    ReconcilePlan& operator=(const ReconcilePlan&) = delete;

    enum class Outcome : std::uint8_t {
        refused,   // by what `checked.found` holds, before anything was judged (exit 2 or 3)
        stopped,   // by errors of rows that it holds (exit 1)
        compared,  // `result` holds, and a finding for each question
    } outcome = Outcome::refused;

    CheckedLists checked = {};  // our placements, then theirs
    std::size_t first_of_theirs = 0;
    std::size_t first_list_of_theirs = 0;
    std::string university = {};                    // its name
    std::string agreement_id = {};                  // the first agreement with it
    std::vector<std::string> agreements_left = {};  // as in LedgerStanding
    std::vector<ReconciledUnit> units = {};
    // What is compared: `row` is an index in checked.list.placements.
    std::vector<StudentRow> our_students = {};
    std::vector<ComparedRow> our_rows = {};
    std::vector<StudentRow> their_students = {};
    std::vector<ComparedRow> their_rows = {};
    bool theirs_has_amounts = false;       // their list states kronor
    std::size_t ours_at_others = 0;        // our placements of the term at other universities
    std::size_t theirs_at_others = 0;      // rows of their list that are another university's
    std::size_t ours_outside_term = 0;     // without a day that is paid in the term
    std::size_t theirs_outside_term = 0;   // likewise
    std::size_t ours_without_rate = 0;     // ours that have no kronor: their year has no week rate
    std::vector<SkippedRow> skipped = {};  // with --skip-invalid
    Reconciliation result = {};

    [[nodiscard]] const Diagnostics& found() const { return checked.found; }
};

// `ledger`: null when there are lists. Throws IoError and LedgerError.
void plan_reconcile(const Ledger* ledger, const ReconcileRequest& request, ReconcilePlan& into);

// How the student may be shown: the reference of a protected one, on whichever side.
[[nodiscard]] std::string told_student(const ReconcilePlan& plan, const ReconciledStudent& student);
[[nodiscard]] std::string told_reference(const ReconcilePlan& plan,
                                         const ReconciledStudent& student);
// The name in their list, where who it is has been guessed; "" otherwise.
[[nodiscard]] std::string guessed_name(const ReconcilePlan& plan, const ReconciledStudent& student);

// Whether there is something to ask about it: it is on one side, differs, or is a guess.
[[nodiscard]] bool is_question(const ReconciledStudent& student, const ComparedGroup& group);

// Whether each of its rows, which are theirs alone, says what one before it in their list does.
[[nodiscard]] bool is_stated_again(const ReconcilePlan& plan, const ReconciledStudent& student,
                                   const ComparedGroup& group);

// What differs, as one clause: "datumen och antalet dagar".
[[nodiscard]] std::string what_differs(const Differences& differences, Language language);

// The rows of a group on one side, as a sentence names them: "Hemsjukvården Åsö,
// 2016-09-05–2016-10-07, 25 dagar, 7 650,00 kr; ...".
[[nodiscard]] std::string described(const ReconcilePlan& plan, const std::vector<ComparedRow>& side,
                                    const std::vector<std::size_t>& rows, Language language);
// Their unit as they write it where it is none of ours; "" where it is not told.
[[nodiscard]] std::string unit_name(const ReconcilePlan& plan, const ComparedRow& row);
// "2016-09-05–2016-10-07", as the list says; "" where it has no dates.
[[nodiscard]] std::string period_text(const ReconcilePlan& plan, const ComparedRow& row);

}  // namespace underlag
