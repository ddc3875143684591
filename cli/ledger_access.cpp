#include "cli/ledger_access.hpp"

#include "cli/output.hpp"
#include "cli/writing.hpp"
#include "underlag/reports/told_lists.hpp"

namespace underlag {

Ledger read_ledger(const StoreAddress& address) {
    return open_ledger(address, true);
}

Ledger open_ledger(const StoreAddress& address, bool only_reads) {
    Ledger ledger =
        Ledger::open(address, only_reads ? Ledger::Access::read : Ledger::Access::write);
    if (only_reads)
        ledger.begin_reading();
    else
        ledger.begin_writing();
    return ledger;
}

bool record_whole(Ledger& ledger, const std::function<void()>& record, const Wording& interrupted,
                  Language language) {
    note_interruptions();
    record();
    if (is_interrupted()) {
        standard_error()(interrupted.in(language));
        return false;
    }
    ledger.commit();
    return true;
}

std::optional<ExitCode> tell_of_standing(bool is_read, const SpeechOptions& speech,
                                         const FailureForm& form, const LedgerStanding& standing) {
    if (!is_read)
        return fail(standing.checked.sources, standing.checked.found, form);
    if (!speech.quiet)
        standard_error()(agreements_left_text(standing.agreements_left, form.language));
    return std::nullopt;
}

std::optional<ExitCode> read_standing(const Ledger& ledger, const LedgerQuestion& question,
                                      const SpeechOptions& speech, const FailureForm& form,
                                      LedgerStanding& standing, StandingReader& read) {
    const bool is_read =
        read(ledger, question.ledger.shown(), question.reading, question.today, standing);
    return tell_of_standing(is_read, speech, form, standing);
}

}  // namespace underlag
