// Runs that are numbered and recorded, as a command sees them: what `generate` from the ledger,
// `share --record` and `ledger reissue` have in common, with what is said of each step.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/common_options.hpp"
#include "cli/failure.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/operations/issue.hpp"

namespace underlag {

// Said when a run's files are made from a ledger whose logo has been cut off.
inline constexpr Wording without_logo_message{
    "logotypen som underlagen utfärdades med är skadad: filerna skrivs utan den\n",
    "the logo that the documents were issued with is damaged: the files are written without it\n"};
// Half-written files that were left and could not be removed: see RunFiles.
void tell_of_halves(const std::vector<std::string>& halves, Language language);

struct IssuingOptions {
    const SpeechOptions& speech;
    const std::string& folder;
    unsigned threads = 1;
    FailureForm form = {};
    StoreAddress ledger = {};
    bool is_made_when_missing = false;  // the ledger
    bool is_dry_run = false;
    bool is_agreed = false;         // --yes: nobody is asked
    bool completes_others = false;  // --complete-others
};

// What differs.
struct IssuingSteps {
    // Plans in the ledger's transaction (null: there is no ledger yet). Something when the plan was
    // stopped, which has then been told. `completed`: earlier runs whose files were written first,
    // or would be.
    std::function<std::optional<ExitCode>(const Ledger*, const std::vector<RunOutline>& completed)>
        plan;
    std::function<DocumentRun&()> run;            // as it is planned now
    std::function<std::int64_t(Ledger&)> record;  // appends it, and returns its record
    // Answers with the run.
    std::function<void(const DocumentRun&, const std::vector<RunOutline>& completed)> answer;
};

// Completes what earlier runs left, plans, asks on a terminal, records, writes the files and
// answers. Throws IoError and LedgerError.
[[nodiscard]] ExitCode issue_recorded_run(const IssuingOptions& options, const IssuingSteps& steps);

// `--format csv`, in the shape that the template gives it: a row a document, with `lines` a row a
// line. Says when letters had to be rewritten.
void answer_csv(const DocumentRun& run, const DocumentWords& words, bool lines, Language language);

// Writes the files of a run that has no numbers. Something when it was interrupted, which has then
// been told. Throws IoError.
[[nodiscard]] std::optional<ExitCode> write_unnumbered(const DocumentRun& run,
                                                       const DocumentWords& words,
                                                       const WritingRequest& request,
                                                       Language language);

}  // namespace underlag
