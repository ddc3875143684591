#include "cli/run_to_record.hpp"

#include "underlag/documents/credit_reasons.hpp"
#include "underlag/documents/file_names.hpp"
#include "underlag/invoicing/recorded_run.hpp"
#include "underlag/invoicing/skipped_rows.hpp"

namespace underlag {
namespace {

std::vector<std::int64_t> versions_in(const InvoiceRun& run) {
    std::vector<std::int64_t> versions;
    for (const InvoiceBase& document : run.documents)
        for (const InvoiceLine& line : document.lines)
            versions.push_back(line.record.version);
    return versions;
}

}  // namespace

InvoiceRun make_run_to_record(const Ledger& ledger, const LedgerState& state,
                              const InvoiceRun& empty, const DocumentWords& words,
                              std::list<std::string>& reasons) {
    const CheckedLists& checked = state.checked;
    const ReasonText reason = [&](const Credit& credit, const InvoicedLine& old,
                                  const DueLine* now) -> std::string_view {
        return reasons.emplace_back(
            credit_reason_text(credit, old, now, checked.agreements, words));
    };
    InvoiceRun run = empty;
    if (!state.difference.is_nothing())
        run = make_recorded_run({.due = state.due,
                                 .invoiced = state.invoiced,
                                 .difference = state.difference,
                                 .agreements = checked.agreements,
                                 .list = checked.list,
                                 .ledger_rows = checked.ledger_rows,
                                 .term = run.term,
                                 .issue_date = run.issue_date,
                                 .next_number = ledger.next_number(run.issue_date.year()),
                                 .reason_text = reason});
    for (InvoiceBase& document : run.documents)
        document.file = invoice_file(run, document);
    run.summary_file = summary_file(run);
    run.skipped = skipped_rows(checked.sources, checked.list, checked.found);
    run.program_version = UNDERLAG_VERSION;
    run.inputs = ledger.inputs_of(versions_in(run));
    return run;
}

}  // namespace underlag
