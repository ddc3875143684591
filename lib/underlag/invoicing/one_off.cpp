#include "underlag/invoicing/one_off.hpp"

#include "underlag/invoicing/bases_by_unit.hpp"

namespace underlag {

InvoiceRun make_one_off(const Sources& sources, const PlacementList& list,
                        const std::vector<Agreement>& agreements,
                        const std::vector<Assignment>& assignments, const RateBook& rates,
                        Term term, Date issue_date, const std::vector<bool>& left_out) {
    const std::vector<DueLine> due = due_lines(sources, list, agreements, assignments, rates, {},
                                               {term, term}, issue_date, left_out);
    std::vector<const DueLine*> lines;
    lines.reserve(due.size());
    for (const DueLine& line : due)
        lines.push_back(&line);
    return {.term = term,
            .issue_date = issue_date,
            .documents = bases_by_unit(std::move(lines), agreements, issue_date)};
}

}  // namespace underlag
