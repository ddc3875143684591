#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/ledger_actions.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/operations/copy.hpp"
#include "underlag/reports/ledger_reports.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_copied_message{"avbrutet: inget har kopierats\n",
                                         "interrupted: nothing has been copied\n"};

}  // namespace

ExitCode copy_ledger(const LedgerOptions& options, Language language) {
    const FailureForm form{language, options.speech.color, options.format == "json"};
    Diagnostics found;
    if (options.words.size() < 3)
        found.add(copy_of_two_ledgers, {});
    for (std::size_t word = 1; word < options.words.size(); ++word)
        check_ledger_place({options.words[word], options.ledger.wait}, found);
    if (found.has_errors())
        return fail(found, form);
    CopyRequest request{.from = ledger_address({options.words[1], options.ledger.wait}),
                        .to = ledger_address({options.words[2], options.ledger.wait})};
    request.is_interrupted = is_interrupted;
    note_interruptions();
    const CopyOutcome outcome = copy_ledger(request);
    if (outcome.found.has_errors())
        return fail(outcome.found, form);
    if (!outcome.copied) {
        standard_error()(nothing_copied_message.in(language));
        return ExitCode::interrupted;
    }
    if (options.format == "json")
        write_copy_json(request, *outcome.copied, standard_output());
    else
        write_copy_text(request, *outcome.copied, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
