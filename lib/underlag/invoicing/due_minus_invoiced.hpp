// The heart of the ledger: what is due minus what has been invoiced (contract, section 8). It
// compares claims, of whatever kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "underlag/invoicing/document.hpp"

namespace underlag {

// What is due of somebody or was invoiced: all that must be the same for it to be left as it is.
struct Claim {
    ClaimKey key = {};
    std::string_view agreement = {};  // ids
    std::string_view subject = {};
    Period period;
    int quantity = 0;
    Money price = {};
    Money amount = {};
};

// Many claims, each made when it is asked for, so that those of a million lines are never there at
// once.
struct Claims {
    std::size_t count = 0;
    std::function<Claim(std::size_t)> at = {};
};

struct Credit {
    std::size_t invoiced = 0;  // an index in what was invoiced
    CreditReason reason = CreditReason::cancelled;
    std::optional<std::size_t> replaced_by = std::nullopt;  // an index in what is due
};

struct Difference {
    std::vector<std::size_t> to_invoice;  // indexes in what is due
    std::vector<Credit> to_credit;
    [[nodiscard]] bool is_nothing() const { return to_invoice.empty() && to_credit.empty(); }
};

// What is different first, in the order in which a reader would name it; nothing when they agree.
// The documents print the price, and so it counts also where rounding gives the same amount.
[[nodiscard]] std::optional<CreditReason> what_differs(const Claim& due, const Claim& invoiced);

// What does not agree is credited in full, and what is due in its stead is invoiced. `invoiced`:
// what no credit note has credited. `cancelled`: the ids of claims that are cancelled, sorted.
// Precondition: at most one due claim of a key.
[[nodiscard]] Difference due_minus_invoiced(const Claims& due, const Claims& invoiced,
                                            std::span<const std::int64_t> cancelled);

}  // namespace underlag
