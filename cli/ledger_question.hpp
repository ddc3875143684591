// What a command that only asks the ledger is given, and where everything then stands.
#pragma once

#include <optional>

#include "cli/common_options.hpp"
#include "cli/exit_code.hpp"
#include "cli/failure.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/operations/standing.hpp"

namespace underlag {

struct LedgerQuestion {
    StoreAddress ledger;
    Date today;
    ReadingRequest reading;
};

// Of any options that have a ledger, agreements, an issue date and jobs. What is wrong is U501.
template <typename Options>
[[nodiscard]] LedgerQuestion ledger_question(const Options& options, Diagnostics& found) {
    const Date today = issue_date(options.issue_date, found);
    return {.ledger = ledger_address(options.ledger),
            .today = today,
            .reading = {.agreements = options.agreements,
                        .threads = thread_count(options.jobs, found),
                        .needs_agreements = true}};
}

// Nothing when all could be read, having told of agreements that are not loaded; otherwise the
// status to end with, having told why. Throws IoError and LedgerError.
[[nodiscard]] std::optional<ExitCode> read_standing(const Ledger& ledger,
                                                    const LedgerQuestion& question,
                                                    const SpeechOptions& speech,
                                                    const FailureForm& form,
                                                    LedgerStanding& standing);

}  // namespace underlag
