#include "cli/failure.hpp"
#include "cli/ledger_actions.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/ledger/schema.hpp"
#include "underlag/reports/ledger_reports.hpp"

namespace underlag {
namespace {

// False when it was there already.
bool create(const StoreAddress& address) {
    try {
        (void)Ledger::open(address, Ledger::Access::read);
        return false;
    } catch (const LedgerError& error) {
        if (&error.kind() != &no_ledger_on_server)
            throw;
    }
    Ledger::create(address).commit();
    return true;
}

}  // namespace

ExitCode create_ledger(const LedgerOptions& options, Language language) {
    const FailureForm form{language, options.speech.color, options.format == "json"};
    LedgerPlace place = options.ledger;
    if (options.words.size() > 1)
        place.address = options.words[1];
    Diagnostics found;
    check_ledger_place(place, found);
    if (found.has_errors())
        return fail(found, form);
    const StoreAddress address = ledger_address(place);
    if (!address.is_server()) {
        found.add(file_is_made_by_import, {}, {{"path", address.shown()}});
        return fail(found, form);
    }
    if (options.only_sql) {
        standard_output()(sql_of_new_ledger(address));
        return ExitCode::done;
    }
    const MadeLedger made{address.shown(), address.schema(), create(address)};
    if (options.format == "json")
        write_create_json(made, standard_output());
    else
        write_create_text(made, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
