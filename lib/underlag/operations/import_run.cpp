#include "underlag/operations/import_run.hpp"

#include <filesystem>

#include "underlag/files/system.hpp"

namespace underlag {
namespace {

// False: to be made anew, since another run made the ledger meanwhile.
bool try_import(const ImportRunRequest& request, ImportRun& into) {
    const ImportRequest& import = request.import;
    std::optional<Ledger> ledger = Ledger::open_if_there(
        import.ledger, request.is_dry_run ? Ledger::Access::read : Ledger::Access::write);
    if (ledger && request.is_dry_run)
        ledger->begin_reading();
    else if (ledger)
        ledger->begin_writing();
    into.plan = plan_import(import, ledger ? &*ledger : nullptr);
    into.outcome = ImportRun::Outcome::refused;
    if (!into.plan.is_read)
        return true;
    request.planned(into.plan);
    ImportSummary& summary = into.summary = summary_of(into.plan, import);
    summary.is_dry_run = request.is_dry_run;
    summary.is_there = ledger.has_value();
    into.outcome = ImportRun::Outcome::stopped;
    if (into.plan.is_stopped)
        return true;
    summary.is_new = !ledger && into.plan.changes_something();
    if (!request.is_dry_run && into.plan.changes_something()) {
        if (!ledger) {
            ledger = Ledger::create(import.ledger);
            if (!ledger->is_empty())
                return false;
        }
        record(*ledger, into.plan, import);
        into.outcome = ImportRun::Outcome::interrupted;
        if (request.is_interrupted())
            return true;
        ledger->commit();
    }
    into.outcome = ImportRun::Outcome::done;
    summary.is_there = ledger.has_value();
    if (summary.is_new)
        summary.ledger =
            name_of(std::filesystem::absolute(path_of(import.ledger.shown())).lexically_normal());
    if (request.is_dry_run)
        summary.next_command.clear();
    return true;
}

}  // namespace

EachImportChange ImportRun::changes() const {
    static const Registration nothing;
    return each_change(plan.checked, plan.is_stopped ? nothing : plan.registration,
                       plan.first_term);
}

void run_import(const ImportRunRequest& request, ImportRun& into) {
    while (!try_import(request, into)) {
    }
}

}  // namespace underlag
