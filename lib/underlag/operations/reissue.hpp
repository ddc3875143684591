// What `ledger reissue` does: documents credited in full and their lines issued anew as documents
// say it today, as a plan, and the plan recorded (contract, section 8, "The way back").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/documents/document_words.hpp"
#include "underlag/operations/standing.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

struct ReissueRequest {
    ReadingRequest reading;  // agreements
    StoreAddress ledger;     // as the user gave it
    std::vector<std::string> numbers;
    std::string why;  // printed on the credit notes, and kept
    Date issue_date = {};
    // The day it is: an issue date after it is refused unless agreed to (U501). Nothing: any will
    // do.
    std::optional<Date> today = std::nullopt;
    bool is_agreed = false;  // --yes: also a term that has not begun (I306)
    bool is_dry_run = false;
    std::vector<DocumentForm> forms = {};  // besides those that the documents were issued in
    std::string recorded_at = {};          // what the ledger writes down
    std::string program_version = {};      // likewise
};

// The standing leads into itself: a plan is neither copied nor moved.
struct ReissuePlan {
    ReissuePlan() = default;
    ReissuePlan(const ReissuePlan&) = delete;
    ReissuePlan& operator=(const ReissuePlan&) = delete;

    // False: refused by what `found` holds, for instance what is not as it was invoiced.
    bool is_planned = false;
    LedgerStanding standing = {};
    std::vector<InvoicedLine> lines = {};  // that are issued anew
    DocumentWords words = {};              // those that the documents were issued in
    DocumentRun run = {};

    [[nodiscard]] const Diagnostics& found() const { return standing.checked.found; }
};

// Precondition: the ledger's transaction has begun. Throws IoError and LedgerError.
void plan_reissue(const Ledger& ledger, const ReissueRequest& request, ReissuePlan& into);

// Appends the run, whose files are then to be written; the caller commits. Returns its record.
// Precondition: planned from this ledger.
std::int64_t record(Ledger& ledger, ReissuePlan& plan, const ReissueRequest& request);

}  // namespace underlag
