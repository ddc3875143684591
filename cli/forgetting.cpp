#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/interruption.hpp"
#include "cli/ledger_actions.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/operations/forget.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/usage/missing_arguments.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_removed_message{"avbrutet: inget namn har tagits bort\n",
                                          "interrupted: no name has been removed\n"};
constexpr Example forget_example{"underlag ledger forget --before VT2017", {}};

}  // namespace

ExitCode forget_names(const LedgerOptions& options, Language language) {
    const FailureForm form{language, options.speech.color, options.format == "json"};
    Diagnostics found;
    ForgetRequest request;
    request.before =
        read_required_term(options.before, "ledger forget", "--before", forget_example, found);
    request.today = issue_date(options.issue_date, found);
    const Date now = today();
    if (request.today > now && !options.agreed && !options.dry_run)
        found.add(names_of_a_day_ahead, {}, {{"issue_date", request.today}, {"today", now}});
    request.recorded_at = recorded_at(options.issue_date, request.today);
    if (found.has_errors())
        return fail(found, form);
    const StoreAddress address = ledger_address(options.ledger);
    Ledger ledger =
        Ledger::open(address, options.dry_run ? Ledger::Access::read : Ledger::Access::write);
    if (options.dry_run)
        ledger.begin_reading();
    else
        ledger.begin_writing();
    const OldNames names = plan_forgetting(ledger, request);
    const bool records = !options.dry_run && !names.to_forget.empty();
    if (records) {
        note_interruptions();
        record(ledger, names, request);
        if (is_interrupted()) {
            standard_error()(nothing_removed_message.in(language));
            return ExitCode::interrupted;
        }
        ledger.commit();
    }
    if (options.format == "json")
        write_forget_json(address.shown(), request.before, names, records, standard_output());
    else
        write_forget_text(request.before, names, records, language, standard_output());
    return ExitCode::done;
}

}  // namespace underlag
