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

// With their units beside them: the lines lie all over the memory, and each is looked at once.
void sort_by_unit(std::vector<const DueLine*>& lines) {
    struct PlacedLine {
        std::pair<std::uint32_t, std::uint32_t> unit;
        const DueLine* line;
    };
    std::vector<PlacedLine> placed;
    placed.reserve(lines.size());
    for (const DueLine* line : lines)
        placed.push_back({unit_of(line), line});
    // Agreements and their units are sorted by id, so their indexes sort as the ids do.
    std::ranges::stable_sort(placed, {}, &PlacedLine::unit);
    std::ranges::transform(placed, lines.begin(), &PlacedLine::line);
}

// Precondition: there are lines, all of one agreement and unit.
InvoiceBase base_of_unit(std::span<const DueLine* const> lines,
                         const std::vector<Agreement>& agreements, Date issue_date,
                         const SwedishOrder& order) {
    const Agreement& agreement = agreements[lines.front()->agreement];
    InvoiceBase base{.agreement = &agreement,
                     .activity = &agreement.activities[lines.front()->activity],
                     .due_date = due_date(issue_date)};
    std::vector<const InvoiceLine*> in_order;
    in_order.reserve(lines.size());
    for (const DueLine* due : lines)
        in_order.push_back(&due->line);
    sort_by_student(in_order, order);
    base.lines.reserve(in_order.size());
    for (const InvoiceLine* line : in_order) {
        base.days += line->days();
        base.total += line->amount;
        base.lines.push_back(*line);
    }
    return base;
}

}  // namespace

std::vector<InvoiceBase> bases_by_unit(std::vector<const DueLine*> lines,
                                       const std::vector<Agreement>& agreements, Date issue_date) {
    sort_by_unit(lines);
    std::vector<InvoiceBase> bases;
    const SwedishOrder order;
    for (auto begin = lines.begin(); begin != lines.end();) {
        const auto end = std::find_if(begin, lines.end(), [&](const DueLine* line) {
            return unit_of(line) != unit_of(*begin);
        });
        bases.push_back(base_of_unit({begin, end}, agreements, issue_date, order));
        begin = end;
    }
    return bases;
}

}  // namespace underlag
