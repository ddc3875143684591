// What lists change in the ledger: their rows matched with its placements, and judged together with
// those that stay (contract, section 8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "underlag/identity/who_is_who.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

struct RegistrationWish {
    std::span<const LedgerRow> ledger_rows = {};  // of the first placements
    std::optional<Term> complete_for = std::nullopt;
    std::vector<std::string> emptied = {};  // --activity
    bool skip_invalid = false;
};

// Indexes are those of PlacementList::placements.
struct RegistrationChange {
    enum class What : std::uint8_t { added, changed, cancelled } what = What::added;
    std::optional<std::uint32_t> known = std::nullopt;  // the ledger's row: not when added
    std::optional<std::uint32_t> row = std::nullopt;    // the list's: not with --complete-for
};

struct Registration {
    std::vector<RegistrationChange> changes;  // in the order of the lists, --complete-for's last
    std::vector<std::uint32_t> unchanged;     // the ledger's rows that the lists say again
    [[nodiscard]] std::size_t count(RegistrationChange::What what) const;
};

// Adds to `found` what the rules and the matching find. With skip_invalid, faulty rows are left out
// and the ledger's placements they are about stay as they are; the others are then judged again,
// until nothing more falls out. `list` is the list of `input`; it is as before afterwards.
[[nodiscard]] Registration register_lists(const CheckInput& input, PlacementList& list,
                                          const RegistrationWish& wish, Diagnostics& found);

}  // namespace underlag
