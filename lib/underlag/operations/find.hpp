// What of the ledger holds a text: placements, term by term, and documents (contract, section 12).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/operations/standing.hpp"

namespace underlag {

// What the text is of a hit; the first of these that it is.
enum class FoundBy : std::uint8_t {
    number,        // of the document, or of what a credit note credits
    placement_id,  // the list's or the ledger's own
    reference,     // the student's
    name,          // the student's, or a part of it, in any order
    activity,    // the unit's id, or a part of its name or of an alias; of a shared cost a party's
    university,  // the agreement's id, or a part of the university's name or of an alias
    amount,
    list,  // a part of the name of the list that the placement's version of now is a row of
};

enum class FoundState : std::uint8_t {
    due,       // something is to be invoiced, or to be credited and invoiced anew
    later,     // due when its last day has come
    waiting,   // for a week rate (A206)
    invoiced,  // and nothing more is due
    credited,  // nothing is left of what was invoiced
    not_due,   // cancelled, or without paid days since the ledger's first term
    unknown,   // cannot be worked out now
};

struct Hit {
    enum class What : std::uint8_t { placement, invoice, credit } what = What::placement;
    FoundBy by = FoundBy::name;
    FoundState state = FoundState::due;
    std::string placement_id = {};  // of a placement
    std::string student = {};       // likewise; the reference of one who is protected
    std::string student_ref = {};
    std::string number = {};     // of a document
    std::string agreement = {};  // ids
    std::string activity = {};
    std::string activity_name = {};
    std::string university = {};
    Term term = {};
    int cost_year = 0;  // of a document of shares, which has no term
    Money amount = {};

    [[nodiscard]] std::string occasion() const { return occasion_text(term, cost_year); }
};

struct FindRequest {
    std::string text;  // precondition: not of spaces alone
    std::optional<Term> term = std::nullopt;
};

// The standing of the placements that may hold the text, judged and calculated, as it is on
// `today`; of an amount, which any of them may have, of all. False as read_standing.
[[nodiscard]] bool read_standing_to_find(const Ledger& ledger, const std::string& path,
                                         const ReadingRequest& reading, Date today,
                                         const FindRequest& request, LedgerStanding& standing);

// Placements by term, unit and student, then documents by number. Nobody protected is found by
// name or named. Precondition: `standing` is calculated, for all terms, of at least the placements
// that may hold the text. Throws LedgerError.
[[nodiscard]] std::vector<Hit> find_in_ledger(const Ledger& ledger, const LedgerStanding& standing,
                                              const FindRequest& request);

}  // namespace underlag
