// The ledger could not be used: busy, damaged, none there, or no ledger at all; exit status 3.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/store/store_failure.hpp"

namespace underlag {

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

// Somebody else came between, and nothing was recorded: the whole command may be run again.
class LedgerConflict : public LedgerError {
   public:
    using LedgerError::LedgerError;
};

// The ledger's file failed: the disk is full, the file is write-protected, the system refuses it.
class LedgerFileError : public IoError {
   public:
    // `reason`: what IoError calls so, in both languages.
    LedgerFileError(Action action, const std::string& path, const Argument& reason);
    // The reason in the system's words.
    LedgerFileError(Action action, const std::string& path, int error_number);
};

// Throws what a store failed in as LedgerError, LedgerFileError or IoError of the ledger at `path`.
[[noreturn]] void throw_as_ours(const StoreFailure& failure, const std::string& path);

template <class Work>
decltype(auto) told_of(const std::string& path, Work work) {
    try {
        return work();
    } catch (const StoreFailure& failure) {
        throw_as_ours(failure, path);
    }
}

}  // namespace underlag
