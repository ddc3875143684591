#include "underlag/ledger/ledger_error.hpp"

#include <utility>

namespace underlag {

LedgerError::LedgerError(const Kind& kind, std::vector<Argument> arguments)
    : std::runtime_error(message(Diagnostic{kind, {}, arguments}, Language::english)),
      kind_(&kind),
      arguments_(std::move(arguments)) {}

}  // namespace underlag
