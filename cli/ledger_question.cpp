#include "cli/ledger_question.hpp"

#include "cli/told_findings.hpp"

namespace underlag {

std::optional<ExitCode> read_standing(const Ledger& ledger, const LedgerQuestion& question,
                                      const SpeechOptions& speech, const FailureForm& form,
                                      LedgerStanding& standing) {
    if (!read_whole_standing(ledger, question.ledger.shown(), question.reading, question.today,
                             standing))
        return fail(standing.checked.sources, standing.checked.found, form);
    if (!speech.quiet)
        tell_of_agreements_left(standing.agreements_left, form.language);
    return std::nullopt;
}

}  // namespace underlag
