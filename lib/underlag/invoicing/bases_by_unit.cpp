#include "underlag/invoicing/bases_by_unit.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "underlag/invoicing/student_order.hpp"

namespace underlag {
namespace {

std::pair<std::uint32_t, std::uint32_t> unit_of(const DueLine* line) {
    return {line->agreement, line->activity};
}

InvoiceBase make_base(std::span<const DueLine* const> lines,
                      const std::vector<Agreement>& agreements, Date issue_date,
                      const SwedishOrder& order) {
    const Agreement& agreement = agreements[lines.front()->agreement];
    InvoiceBase base{.agreement = &agreement,
                     .activity = &agreement.activities[lines.front()->activity],
                     .due_date = due_date(issue_date)};
    base.lines.reserve(lines.size());
    for (const DueLine* due : lines) {
        base.days += due->line.days();
        base.total += due->line.amount;
        base.lines.push_back(due->line);
    }
    sort_by_student(base.lines, order);
    return base;
}

}  // namespace

std::vector<InvoiceBase> bases_by_unit(std::vector<const DueLine*> lines,
                                       const std::vector<Agreement>& agreements, Date issue_date) {
    // Agreements and their units are sorted by id, so their indexes sort as the ids do.
    std::ranges::stable_sort(lines, {}, unit_of);
    std::vector<InvoiceBase> bases;
    const SwedishOrder order;
    for (auto begin = lines.begin(); begin != lines.end();) {
        const auto end = std::find_if(begin, lines.end(), [&](const DueLine* line) {
            return unit_of(line) != unit_of(*begin);
        });
        bases.push_back(make_base({begin, end}, agreements, issue_date, order));
        begin = end;
    }
    return bases;
}

}  // namespace underlag
