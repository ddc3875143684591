#include "underlag/ledger/ledger_error.hpp"

#include <utility>

namespace underlag {

LedgerError::LedgerError(const Kind& kind, std::vector<Argument> arguments)
    : std::runtime_error(message(Diagnostic{kind, {}, arguments}, Language::english)),
      kind_(&kind),
      arguments_(std::move(arguments)) {}

LedgerFileError::LedgerFileError(Action action, const std::string& path, const Argument& reason)
    : IoError(action, path, reason.english, reason.swedish) {}

LedgerFileError::LedgerFileError(Action action, const std::string& path, int error_number)
    : IoError(action, path, error_number) {}

}  // namespace underlag
