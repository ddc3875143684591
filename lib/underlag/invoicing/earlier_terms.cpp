#include "underlag/invoicing/earlier_terms.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/invoicing/counted_lines.hpp"

namespace underlag {

void note_earlier_terms(std::span<const DueLine> due, const Difference& difference, Term term,
                        Diagnostics& found) {
    std::vector<std::size_t> replacing;
    for (const Credit& credit : difference.to_credit)
        if (credit.replaced_by)
            replacing.push_back(*credit.replaced_by);
    std::ranges::sort(replacing);
    struct Late {
        std::size_t lines = 0;
        Money amount;
    };
    std::map<Term, Late> by_term;
    for (const std::size_t index : difference.to_invoice) {
        const InvoiceLine& line = due[index].line;
        const Term of_line = term_of(line.period.first());
        if (of_line >= term || std::ranges::binary_search(replacing, index))
            continue;
        Late& late = by_term[of_line];
        ++late.lines;
        late.amount += line.amount;
    }
    for (const auto& [of_lines, late] : by_term)
        found.add(earlier_term_included, {},
                  {counted_lines(late.lines), {"term", of_lines}, {"amount", late.amount}});
}

}  // namespace underlag
