// The ledger as a command takes it: to read, or to write and give back unchanged when it is
// interrupted; and what a command that only asks it is given.
#pragma once

#include <functional>
#include <optional>

#include "cli/common_options.hpp"
#include "cli/failure.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/operations/standing.hpp"

namespace underlag {

// With its transaction begun. All throw IoError and LedgerError.
[[nodiscard]] Ledger read_ledger(const StoreAddress& address);
[[nodiscard]] Ledger open_ledger(const StoreAddress& address, bool only_reads);

// Records what is planned, and commits it. False when it was interrupted: then nothing is recorded,
// and `interrupted` has been said.
[[nodiscard]] bool record_whole(Ledger& ledger, const std::function<void()>& record,
                                const Wording& interrupted, Language language);

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

// How much of the standing is read: read_whole_standing, read_judged_standing.
using StandingReader = bool(const Ledger&, const std::string&, const ReadingRequest&, Date,
                            LedgerStanding&);

// Nothing when the standing could be read, having told of agreements that are not loaded; otherwise
// the status to end with, having told why.
[[nodiscard]] std::optional<ExitCode> read_standing(
    const Ledger& ledger, const LedgerQuestion& question, const SpeechOptions& speech,
    const FailureForm& form, LedgerStanding& standing, StandingReader& read = read_whole_standing);

// The same of a standing that has been read, or has not.
[[nodiscard]] std::optional<ExitCode> tell_of_standing(bool is_read, const SpeechOptions& speech,
                                                       const FailureForm& form,
                                                       const LedgerStanding& standing);

}  // namespace underlag
