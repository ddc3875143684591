#include "cli/ledger_actions.hpp"

#include <utility>

#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/verify.hpp"
#include "underlag/reports/ledger_reports.hpp"

namespace underlag {
namespace {

LoggedEvent logged(HistoryEntry entry) {
    LoggedEvent event;
    event.event = static_cast<LoggedEvent::Event>(entry.event);
    event.record = entry.record;
    event.recorded_at = std::move(entry.recorded_at);
    event.program_version = std::move(entry.program_version);
    event.chain_head = std::move(entry.chain_head);
    event.term = entry.term;
    event.lists = std::move(entry.lists);
    event.agreements = std::move(entry.agreements);
    event.complete_for = entry.complete_for;
    event.added = entry.added;
    event.changed = entry.changed;
    event.cancelled = entry.cancelled;
    event.issue_date = entry.issue_date;
    event.first_number = std::move(entry.first_number);
    event.last_number = std::move(entry.last_number);
    event.invoice_bases = entry.invoice_bases;
    event.credit_notes = entry.credit_notes;
    event.invoiced = entry.invoiced;
    event.credited = entry.credited;
    event.has_files = entry.has_files;
    return event;
}

static_assert(static_cast<int>(LoggedEvent::Event::issued) ==
              static_cast<int>(HistoryEntry::Event::issued));
static_assert(static_cast<int>(FoundFault::What::over_credited) ==
              static_cast<int>(LedgerFault::What::over_credited));

}  // namespace

ExitCode log_ledger(const LedgerOptions& options, Language language) {
    const std::string path = ledger_path(options.ledger);
    Ledger ledger = Ledger::open(path, Ledger::Access::read);
    ledger.begin_reading();
    std::vector<LoggedEvent> events;
    for (HistoryEntry& entry : history(ledger))
        events.push_back(logged(std::move(entry)));
    if (options.format == "json")
        write_log_json(path, events, standard_output());
    else
        write_log_text(path, events, language, standard_output());
    return ExitCode::done;
}

namespace {

// Where even this fails, the usual advice to run `ledger verify` helps nobody.
Ledger open_to_verify(const std::string& path) {
    try {
        return Ledger::open(path, Ledger::Access::read);
    } catch (const LedgerError& error) {
        if (&error.kind() == &ledger_damaged)
            throw LedgerError(ledger_unreadable, error.arguments());
        throw;
    }
}

}  // namespace

ExitCode verify_ledger(const LedgerOptions& options, Language language) {
    const std::string path = ledger_path(options.ledger);
    Verification verification = verify(open_to_verify(path));
    VerifiedLedger verified{path, verification.records, verification.chain_head, {}};
    for (LedgerFault& fault : verification.faults)
        verified.faults.push_back({static_cast<FoundFault::What>(fault.what),
                                   std::move(fault.table), fault.record, std::move(fault.detail)});
    if (options.format == "json")
        write_verify_json(verified, language, standard_output());
    else
        write_verify_text(verified, language, standard_output());
    return verified.faults.empty() ? ExitCode::done : ExitCode::failed;
}

ExitCode export_ledger(const LedgerOptions& options, Language language) {
    Diagnostics found;
    PlacementFilter filter;
    if (!options.term.empty())
        filter.term = read_term_option(options.term, "--term", found);
    if (options.format == "json")
        found.add(export_is_a_list, {});
    if (found.has_errors())
        return fail(found, {language, options.speech.color, options.format == "json"});
    Ledger ledger = Ledger::open(ledger_path(options.ledger), Ledger::Access::read);
    ledger.begin_reading();
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // so that Excel reads UTF-8
    standard_output()(byte_order_mark);
    standard_output()(ledger.placements(filter).text);
    return ExitCode::done;
}

}  // namespace underlag
