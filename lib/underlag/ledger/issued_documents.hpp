// Every issued document by what it is looked for under, and those of its lines that may hold it,
// for `find`.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/ledger/sought_records.hpp"

namespace underlag {

// Of a placement. A student who is protected now is so here, as on every document that is read.
struct IssuedLineFacts {
    std::int64_t placement = 0;  // its record
    std::string_view id = {}, student_ref = {}, name = {};
    bool is_protected = false;
    Money amount = {};
};

struct IssuedDocumentFacts {
    DocumentKind kind = DocumentKind::invoice;
    std::string number = {};
    std::string credits = {};                  // of a credit note
    std::string agreement = {}, subject = {};  // ids
    std::string subject_name = {}, receiver_name = {};
    Term term = {};
    int cost_year = 0;  // as of a Document
    Money total = {};
    std::vector<IssuedLineFacts> lines = {};  // those of placements that may hold it
};

// In the order of issue. What it is given lives until the next.
void each_issued_document(const Ledger& ledger, const RecordQuestion& question,
                          const std::function<void(const IssuedDocumentFacts&)>& look_at);

}  // namespace underlag
