// The ledger could not be used: busy, damaged, none there, or no ledger at all; exit status 3.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

// What a full disk or a read-only file causes is an IoError, like for any other file.
class LedgerError : public std::runtime_error {
   public:
    // `kind` is one of L403, L404, L406; its arguments are filled in by the caller.
    LedgerError(const Kind& kind, std::vector<Argument> arguments);

    [[nodiscard]] const Kind& kind() const { return *kind_; }
    [[nodiscard]] const std::vector<Argument>& arguments() const { return arguments_; }

   private:
    const Kind* kind_;
    std::vector<Argument> arguments_;
};

}  // namespace underlag
