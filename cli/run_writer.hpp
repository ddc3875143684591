// Recorded runs and their files, as a command sees them: issued, completed, and what is said when
// they are not.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/common_options.hpp"
#include "cli/exit_code.hpp"
#include "cli/failure.hpp"
#include "underlag/operations/issue.hpp"

namespace underlag {

// The arguments must outlive it.
class RunWriter {
   public:
    RunWriter(const SpeechOptions& speech, const std::string& folder, unsigned threads,
              FailureForm form)
        : speech_(speech), folder_(folder), threads_(threads), form_(form) {}

    // A crash between recording a run and writing its files leaves them to the next run: of
    // whoever made it, or of anybody with `others` (--complete-others) after an hour. With
    // `dry_run` they are only told of. Something when they could not be written.
    [[nodiscard]] std::optional<ExitCode> complete_unfinished_runs(Ledger& ledger, bool dry_run,
                                                                   bool others);
    // Earlier runs; with `dry_run` those that would be completed.
    [[nodiscard]] const std::vector<RunOutline>& completed() const { return completed_; }

    // As issue_run; `stored` is then the run. Something when it was not issued, or its files could
    // not be given their names.
    [[nodiscard]] std::optional<ExitCode> issue(Ledger& ledger, const DocumentRun& run,
                                                const std::function<std::int64_t()>& record,
                                                IssuedRun& stored);

   private:
    [[nodiscard]] std::optional<ExitCode> write(Ledger& ledger, const IssuedRun& stored);
    [[nodiscard]] ExitCode fail_for(const std::vector<std::string>& others_there) const;

    const SpeechOptions& speech_;
    const std::string& folder_;
    unsigned threads_;
    FailureForm form_;
    std::vector<RunOutline> completed_;
};

}  // namespace underlag
