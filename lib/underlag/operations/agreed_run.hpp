// The steps of every run that is numbered: planned, asked about where there is somebody to ask, and
// planned anew when the answer has come, since the ledger was let go meanwhile (contract, section
// 1,
// --yes).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "underlag/files/digest.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// What is told before numbers are drawn, and what must still hold when they are.
struct NumberedRun {
    std::size_t invoice_bases = 0, credit_notes = 0;
    Money invoiced = {}, credited = {};
    std::string first_number = {}, last_number = {};
    // What each document says, so that another of equal kronor is not taken for it.
    struct Said {
        std::string number, credits, agreement, agreement_reference, note;
        std::optional<Date> due_date;
        Party issuer, receiver, subject;
        Policy policy;
        Digest lines;
        friend bool operator==(const Said&, const Said&) = default;
    };
    std::vector<Said> documents = {};

    // Precondition: the run has documents.
    explicit NumberedRun(const DocumentRun& run);
    friend bool operator==(const NumberedRun&, const NumberedRun&) = default;
};

struct RunSteps {
    // Takes the ledger, to write in it or only to read, and begins a transaction.
    std::function<void(bool writes)> begin;
    std::function<void()> let_go;  // of the ledger
    // False when something stopped it, which has then been told.
    std::function<bool()> plan;
    std::function<const DocumentRun&()> run;  // as it is planned now
    // Whether it is to be issued. Nothing: nobody is asked.
    std::function<bool(const NumberedRun&)> is_agreed_to = {};
};

enum class RunConsent : std::uint8_t {
    stopped,     // by the plan
    only_shown,  // nothing is due, or it is a dry run
    agreed,      // the ledger's transaction has begun for writing, and the run is planned in it
    declined,
    changed,  // the ledger, or an agreement, changed while the answer was waited for
};

[[nodiscard]] RunConsent plan_with_consent(const RunSteps& steps, bool is_dry_run);

}  // namespace underlag
