// What `generate` does: the run that a term's lists or the ledger give, as a plan; and the plan of
// a run from the ledger recorded (contract, sections 7 and 8).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/operations/run_files.hpp"
#include "underlag/operations/standing.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

// The date that documents are issued on, before their numbers are drawn (contract, section 8).
struct IssueDateQuestion {
    const Ledger* ledger = nullptr;  // null: none yet
    Date issue_date = {};
    std::optional<Date> today = {};  // nothing: any will do
    bool is_agreed = false;          // to a date after today
    bool is_dry_run = false;         // nothing is recorded
};

// U501: numbers run in the order of dates, and a date after today is asked about; where others
// issue too it is refused.
void check_issue_date(const IssueDateQuestion& question, Diagnostics& found);

// --- Straight from lists, nothing recorded.

// The term's documents with the names of their files. `left_out`: rows that make no line, an entry
// for each. The arguments must outlive the run.
[[nodiscard]] DocumentRun plan_one_off(const CheckedLists& checked, const GeneratePurpose& purpose,
                                       const std::vector<bool>& left_out,
                                       const std::string& program_version);

// --- From the ledger: what is due less what was invoiced, numbered.

struct IssueRequest {
    ReadingRequest reading;
    StoreAddress ledger;  // as the user gave it
    Term term = {};
    Date issue_date = {};
    bool only_term = false;      // otherwise also what is left of earlier terms
    bool correct_rates = false;  // credit lines that the agreement calculates otherwise now (L405)
    bool skip_invalid = false;
    bool strict = false;
    // The day it is: an issue date after it is refused unless agreed to (U501). Nothing: any will
    // do.
    std::optional<Date> today = std::nullopt;
    bool is_agreed = false;   // --yes: also a term that has not begun (I306)
    bool is_dry_run = false;  // nothing is recorded, and the answer says so
    DocumentWords words = {};
    std::vector<DocumentForm> forms = {};  // --also
    std::string recorded_at = {};          // what the ledger writes down
    std::string program_version = {};      // likewise
};

// The standing leads into itself: a plan is neither copied nor moved.
struct IssuePlan {
    IssuePlan() = default;
    IssuePlan(const IssuePlan&) = delete;
    IssuePlan& operator=(const IssuePlan&) = delete;

    enum class Outcome : std::uint8_t {
        refused,            // by what `found` holds, before anything was judged (exit 2 or 3)
        before_first_term,  // nothing of the term is invoiced from this ledger
        stopped,            // by errors that `found` holds (exit 1)
        planned,            // `run` is what is to be issued; without documents, nothing
    } outcome = Outcome::refused;
    LedgerStanding standing = {};
    Term first_term = {};  // the ledger's
    DocumentRun run = {};

    [[nodiscard]] const Diagnostics& found() const { return standing.checked.found; }
};

// Judges a standing that has been read, be it for other terms, and compares what is due by the
// request with what was invoiced. False when errors in `standing.checked.found` stop a run of it.
// Precondition: the request's term is not before the ledger's first.
[[nodiscard]] bool compare(const Ledger& ledger, const IssueRequest& request,
                           LedgerStanding& standing);

// Precondition: the ledger's transaction has begun. Throws IoError and LedgerError.
void plan_issue(const Ledger& ledger, const IssueRequest& request, IssuePlan& into);

// Appends the run, whose files are then to be written; the caller commits. Returns its record.
// Precondition: planned from this ledger, with documents.
std::int64_t record(Ledger& ledger, IssuePlan& plan, const IssueRequest& request);

struct IssueOutcome {
    bool is_recorded = false;  // also when its files then could not get their names
    RunFiles files = {};
    IssuedRun stored = {};  // as it was recorded
};

// Records a run, by `record`, which appends it and returns its record, and writes its files. All of
// them stand flushed beside their places before anything is committed, so that nothing is recorded
// that cannot be written; when it is interrupted or other documents are in the way, the transaction
// is left open, to be let go with the ledger. Throws IoError and LedgerError; `into` then says how
// far it came.
void issue_run(Ledger& ledger, const DocumentRun& run, const std::function<std::int64_t()>& record,
               const WritingRequest& writing, IssueOutcome& into);

// --- For every run that is recorded.

// What its documents say of where they came from: their lists, and these agreements.
[[nodiscard]] Trace trace_of(const Ledger& ledger, const DocumentRun& run,
                             const std::vector<InputFile>& agreements,
                             const std::string& program_version);

// A run of the term without documents: what is answered where nothing was made.
[[nodiscard]] DocumentRun empty_run(Term term, Date issue_date, bool recorded);

}  // namespace underlag
