// A whole run as one page for a browser: totals, every document with links to its files, findings
// (contract, section 9). Nothing is fetched and no script is needed to read it.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// The other forms that a document was made in, below --out; empty: it was not.
struct DocumentForms {
    std::string pdf = {};
    std::string e_invoice = {};
};

// What the page shows beside the run itself.
struct OverviewExtras {
    std::vector<DocumentForms> forms = {};  // of each document; shorter: the rest have none
    std::string vouchers = {};              // the SIE file of the run, below --out; empty: none
    // Null: the page says nothing of findings. A page of the ledger must be null, since the ledger
    // does not keep them and the page is to be the same when it is made again.
    const Sources* sources = nullptr;
    const Diagnostics* findings = nullptr;
};

// The bytes of the page. The same arguments give the same bytes. No student is named on it but in
// the messages of findings, where protected students never are.
[[nodiscard]] std::string html_of(const DocumentRun& run, const DocumentWords& words,
                                  const OverviewExtras& extras = {});

}  // namespace underlag
