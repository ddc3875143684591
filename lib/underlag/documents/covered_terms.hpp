// The terms that a document's lines are of: an invoice base from the ledger may hold lines of
// earlier terms, which had not been invoiced then.
#pragma once

#include <string>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

struct CoveredTerms {
    Period period;     // from the first day of the first term to the last day of the last
    std::string text;  // "HT2016"; "HT2016 och VT2017"
};

// Of a document without lines, the run's own term.
[[nodiscard]] CoveredTerms covered_terms(const InvoiceRun& run, const InvoiceBase& base,
                                         const DocumentWords& words);

}  // namespace underlag
