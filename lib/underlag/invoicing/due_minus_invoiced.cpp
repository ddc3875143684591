#include "underlag/invoicing/due_minus_invoiced.hpp"

#include <algorithm>
#include <compare>

namespace underlag {
namespace {

// Which claim stands at an index.
struct Placed {
    ClaimKey key = {};
    std::size_t index = 0;
    friend auto operator<=>(const Placed&, const Placed&) = default;
};

// By their keys, then as they stood.
std::vector<Placed> by_key(const Claims& claims) {
    std::vector<Placed> placed;
    placed.reserve(claims.count);
    for (std::size_t index = 0; index < claims.count; ++index)
        placed.push_back({claims.at(index).key, index});
    if (!std::ranges::is_sorted(placed))
        std::ranges::sort(placed);
    return placed;
}

}  // namespace

std::optional<CreditReason> what_differs(const Claim& due, const Claim& invoiced) {
    if (due.agreement != invoiced.agreement || due.subject != invoiced.subject)
        return CreditReason::unit_changed;
    if (due.period != invoiced.period)
        return CreditReason::period_changed;
    if (due.quantity != invoiced.quantity)
        return CreditReason::days_changed;
    if (due.price != invoiced.price || due.amount != invoiced.amount)
        return CreditReason::rate_changed;
    return std::nullopt;
}

Difference due_minus_invoiced(const Claims& due, const Claims& invoiced,
                              std::span<const std::int64_t> cancelled) {
    Difference difference;
    const std::vector<Placed> due_by_key = by_key(due);
    const std::vector<Placed> invoiced_by_key = by_key(invoiced);
    auto old = invoiced_by_key.begin();
    const auto credit = [&](CreditReason reason, std::optional<std::size_t> replaced_by) {
        difference.to_credit.push_back({old->index, reason, replaced_by});
    };
    const auto credit_what_is_not_due = [&] {
        credit(std::ranges::binary_search(cancelled, old->key.id) ? CreditReason::cancelled
                                                                  : CreditReason::no_longer_due,
               std::nullopt);
    };
    for (const Placed& now : due_by_key) {
        for (; old != invoiced_by_key.end() && old->key < now.key; ++old)
            credit_what_is_not_due();
        bool agrees = false;
        for (; old != invoiced_by_key.end() && old->key == now.key; ++old) {
            const auto reason = what_differs(due.at(now.index), invoiced.at(old->index));
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
    for (; old != invoiced_by_key.end(); ++old)
        credit_what_is_not_due();
    std::ranges::sort(difference.to_invoice);
    std::ranges::sort(difference.to_credit, {}, &Credit::invoiced);
    return difference;
}

}  // namespace underlag
