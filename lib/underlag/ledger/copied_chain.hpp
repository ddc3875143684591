// A ledger's records in another store, with the same chain.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

struct CopiedLedger {
    std::size_t records = 0;
    std::size_t names = 0;  // removed ones too, of which only the digest is left
    std::string chain_head = {};
};

// Whether nothing at all has been recorded.
[[nodiscard]] bool is_untouched(const Ledger& ledger);

// Copies names and records in their order, works out every checksum on the way, and then once more
// from what `to` gives back. Throws LedgerError L404, which names the record, when one is not as
// it was written. Nothing: interrupted. Unless it gives something, nothing of it may be committed.
// Precondition: `from` has begun to be read, `to` to be written, and `to` is untouched.
[[nodiscard]] std::optional<CopiedLedger> copy_records(const Ledger& from, Ledger& to,
                                                       const std::function<bool()>& is_interrupted);

}  // namespace underlag
