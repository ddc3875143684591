#include "underlag/invoicing/invoiced_lines.hpp"

#include <algorithm>
#include <set>

namespace underlag {

Claim claim_of(const InvoicedLine& invoiced) {
    const Line& line = *invoiced.line;
    return {line.claim,
            invoiced.document->agreement,
            invoiced.document->subject.id,
            line.period,
            line.quantity,
            line.price,
            line.amount};
}

Claims claims_of(std::span<const InvoicedLine> invoiced) {
    return {invoiced.size(), [invoiced](std::size_t index) { return claim_of(invoiced[index]); }};
}

void add_invoiced_lines(const DocumentRun& run, std::span<const std::int64_t> open_lines,
                        Terms terms, std::vector<InvoicedLine>& invoiced) {
    for (const Document& document : run.documents) {
        if (document.kind == DocumentKind::credit)
            continue;
        for (const Line& line : document.lines)
            if (line.claim.kind == ClaimKey::Kind::placement &&
                part_of(terms.first) <= line.claim.part && line.claim.part <= part_of(terms.last) &&
                std::ranges::binary_search(open_lines, line.records.line))
                invoiced.push_back({&document, &line});
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
        if (std::ranges::binary_search(judged, line.line->claim.id))
            return false;
        const std::string& id = line.document->agreement;
        if (!std::ranges::binary_search(agreements, id, {}, &Agreement::id))
            not_loaded.insert(id);
        return true;
    });
    return {not_loaded.begin(), not_loaded.end()};
}

}  // namespace underlag
