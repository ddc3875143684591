// Where a command finds the ledger, and how long others who write in it are waited for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/store/store_address.hpp"
#include "underlag/usage/defaults.hpp"

namespace underlag {

struct LedgerPlace {
    std::string address;  // empty: what the environment says, else underlag.db
    std::string wait;     // seconds; empty: as suits the kind of ledger

    [[nodiscard]] bool empty() const { return address.empty(); }
    // The address, else that of the environment ("": none), else underlag.db.
    [[nodiscard]] LedgerPlace completed(std::string_view of_environment) const;
};

// U501 for an address that is none, and for a time to wait that is none. What may be a password in
// the address is not shown. Precondition of both: the place is completed.
void check_completed_place(const LedgerPlace& place, Diagnostics& found);

// Precondition: nothing was wrong with it.
[[nodiscard]] StoreAddress store_address(const LedgerPlace& place);

// " --ledger kommun.db --agreement ki.toml": the options that a command was given and that the next
// must have too; empty where none was given. What the configuration gives, it gives the next
// command too.
[[nodiscard]] std::string options_of_next(const std::string& configuration,
                                          const std::string& ledger,
                                          const std::vector<std::string>& agreements,
                                          const DefaultsTaken& defaults);

}  // namespace underlag
