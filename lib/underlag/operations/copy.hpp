// What `ledger copy` does: a ledger moved into another store, a file or a server's (contract,
// section 8, "A shared ledger").
#pragma once

#include <functional>
#include <optional>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/ledger/copied_chain.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {

struct CopyRequest {
    StoreAddress from, to;  // as the user gave them
    std::function<bool()> is_interrupted = [] { return false; };
};

struct CopyOutcome {
    Diagnostics found = {};                             // why it was refused (exit 2)
    std::optional<CopiedLedger> copied = std::nullopt;  // nothing, and nothing found: interrupted
};

// The whole of it or nothing: a file that it began is removed again. Throws IoError and
// LedgerError.
[[nodiscard]] CopyOutcome copy_ledger(const CopyRequest& request);

}  // namespace underlag
