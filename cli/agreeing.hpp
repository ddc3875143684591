// The question before documents are numbered, which is asked on a terminal only (contract, section
// 1: --yes).
#pragma once

#include <cstddef>
#include <string>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// What is told before numbers are drawn.
struct ToIssue {
    std::size_t invoice_bases = 0, credit_notes = 0;
    Money invoiced = {}, credited = {};
    std::string first_number = {}, last_number = {};

    // Precondition: the run has documents.
    explicit ToIssue(const DocumentRun& run);
    friend bool operator==(const ToIssue&, const ToIssue&) = default;
};

// Whether there is somebody to ask.
[[nodiscard]] bool can_ask();

// Asks on standard error, and reads a line.
[[nodiscard]] bool is_agreed_to(const ToIssue& run, Language language);

// Said when the answer was no, and when another run has changed the ledger meanwhile: nothing was
// recorded.
void tell_declined(Language language);
void tell_changed_meanwhile(Language language);

}  // namespace underlag
