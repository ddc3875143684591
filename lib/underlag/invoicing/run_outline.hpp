// A recorded run by the numbers and files of its documents, without their lines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

struct RunOutline {
    struct Document {
        DocumentKind kind = DocumentKind::invoice;
        std::string number = {};
        std::string file = {};  // below --out
    };
    std::int64_t id = 0;  // its record in the ledger
    Term term = {};
    Date issue_date = {};
    std::vector<Document> documents = {};  // in the order of their numbers
    std::string summary_file = {};
};

}  // namespace underlag
