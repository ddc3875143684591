// What `share --record` does: what is due of a year's shared cost less what was invoiced of it,
// numbered in the ledger's series (contract, sections 8 and 10).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/documents/document_words.hpp"
#include "underlag/operations/issue.hpp"
#include "underlag/operations/share.hpp"

namespace underlag {

struct RecordedShareRequest {
    ShareRequest share = {};
    bool correct_rates = false;  // credit shares that have become others (L405)
    // The day it is: an issue date after it is refused unless agreed to (U501). Nothing: any.
    std::optional<Date> today = {};
    bool is_agreed = false;
    bool is_dry_run = false;
    DocumentWords words = {};
    std::vector<DocumentForm> forms = {};  // --also
    std::string recorded_at = {};          // what the ledger writes down
};

// `ledger`: null when there is none yet; its transaction has begun. The plan's run has credit notes
// of shares that have changed and invoice bases of what is due; without documents, nothing is new.
// Throws IoError and LedgerError.
void plan_recorded_share(const Ledger* ledger, const RecordedShareRequest& request,
                         SharePlan& into);

// Appends the run, whose files are then to be written (issue_run). Returns its record.
// Precondition: planned from this ledger, whose transaction has begun for writing, with documents.
std::int64_t record(Ledger& ledger, SharePlan& plan, const RecordedShareRequest& request);

}  // namespace underlag
