#include "underlag/invoicing/invoiced_lines.hpp"

#include <algorithm>
#include <set>

namespace underlag {

void add_invoiced_lines(const InvoiceRun& run, std::span<const std::int64_t> open_lines,
                        Terms terms, std::vector<InvoicedLine>& invoiced) {
    for (const InvoiceBase& document : run.documents) {
        if (document.kind == DocumentKind::credit)
            continue;
        for (const InvoiceLine& line : document.lines) {
            const Term term = term_of(line.period.first());
            if (terms.first <= term && term <= terms.last &&
                std::ranges::binary_search(open_lines, line.record.line))
                invoiced.push_back({&document, &line, run.issue_date});
        }
    }
}

std::vector<std::string> leave_unjudged_lines(std::vector<InvoicedLine>& invoiced,
                                              const std::vector<Agreement>& agreements,
                                              const Assignments& assignments,
                                              std::span<const LedgerRow> ledger_rows,
                                              const std::vector<bool>& left_out) {
    std::vector<std::int64_t> judged;
    for (std::size_t row = 0; row < ledger_rows.size(); ++row)
        if (assignments[row].has_agreement && !left_out[row])
            judged.push_back(ledger_rows[row].placement);
    std::ranges::sort(judged);
    std::set<std::string> not_loaded;
    std::erase_if(invoiced, [&](const InvoicedLine& line) {
        if (std::ranges::binary_search(judged, line.line->record.placement))
            return false;
        const std::string& id = line.document->agreement->id;
        if (!std::ranges::binary_search(agreements, id, {}, &Agreement::id))
            not_loaded.insert(id);
        return true;
    });
    return {not_loaded.begin(), not_loaded.end()};
}

}  // namespace underlag
