#include "underlag/invoicing/due_minus_invoiced.hpp"

#include <algorithm>
#include <compare>

namespace underlag {
namespace {

// Which part of which placement a line is for.
struct Part {
    std::int64_t placement = 0;
    Term term = {};
    std::size_t index = 0;  // of the line
    [[nodiscard]] auto key() const { return std::pair{placement, term}; }
    friend auto operator<=>(const Part&, const Part&) = default;
};

Part part_of(const InvoiceLine& line, std::size_t index) {
    return {line.record.placement, term_of(line.period.first()), index};
}

// By placement, term, then as they stood.
template <class Lines, class LineOf>
std::vector<Part> parts_of(const Lines& lines, const LineOf& line_of) {
    std::vector<Part> parts;
    parts.reserve(lines.size());
    for (std::size_t index = 0; index < lines.size(); ++index)
        parts.push_back(part_of(line_of(lines[index]), index));
    std::ranges::sort(parts);
    return parts;
}

// What is different first, in the order in which a reader would name it; nothing when they agree.
std::optional<CreditReason> what_differs(const DueLine& due,
                                         const std::vector<Agreement>& agreements,
                                         const InvoicedLine& invoiced) {
    const Agreement& agreement = agreements[due.agreement];
    const InvoiceLine& was = *invoiced.line;
    if (agreement.id != invoiced.document->agreement->id ||
        agreement.activities[due.activity].id != invoiced.document->activity->id)
        return CreditReason::unit_changed;
    if (due.line.period != was.period)
        return CreditReason::period_changed;
    if (due.line.days() != was.days())
        return CreditReason::days_changed;
    if (due.line.rate->amount != was.rate->amount || due.line.amount != was.amount)
        return CreditReason::rate_changed;
    return std::nullopt;
}

}  // namespace

Difference due_minus_invoiced(std::span<const DueLine> due,
                              const std::vector<Agreement>& agreements,
                              std::span<const InvoicedLine> invoiced,
                              std::span<const std::int64_t> cancelled) {
    Difference difference;
    const auto due_parts =
        parts_of(due, [](const DueLine& line) -> const InvoiceLine& { return line.line; });
    const auto old_parts = parts_of(
        invoiced, [](const InvoicedLine& line) -> const InvoiceLine& { return *line.line; });
    auto old = old_parts.begin();
    const auto credit = [&](CreditReason reason, std::optional<std::size_t> replaced_by) {
        difference.to_credit.push_back({old->index, reason, replaced_by});
    };
    const auto credit_what_is_not_due = [&] {
        credit(std::ranges::binary_search(cancelled, old->placement) ? CreditReason::cancelled
                                                                     : CreditReason::no_longer_due,
               std::nullopt);
    };
    for (const Part& now : due_parts) {
        for (; old != old_parts.end() && old->key() < now.key(); ++old)
            credit_what_is_not_due();
        bool agrees = false;
        for (; old != old_parts.end() && old->key() == now.key(); ++old) {
            const auto reason = what_differs(due[now.index], agreements, invoiced[old->index]);
            if (reason)
                credit(*reason, now.index);
            else if (agrees)  // the same twice: one is enough
                credit(CreditReason::no_longer_due, std::nullopt);
            else
                agrees = true;
        }
        if (!agrees)
            difference.to_invoice.push_back(now.index);
    }
    for (; old != old_parts.end(); ++old)
        credit_what_is_not_due();
    std::ranges::sort(difference.to_invoice);
    std::ranges::sort(difference.to_credit, {}, &Credit::invoiced);
    return difference;
}

}  // namespace underlag
