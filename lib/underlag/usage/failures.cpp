#include "underlag/usage/failures.hpp"

#include <algorithm>
#include <array>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/text/system_reason.hpp"

namespace underlag {

Failure failure_of(const IoError& error) {
    Failure failure;
    if (error.action() == IoError::Action::read)
        failure.found.add(unreadable_file, {.source = failure.sources.add({.name = error.path()})},
                          {reason_of(error)});
    else
        failure.found.add(cannot_write, {}, {{"path", error.path()}, reason_of(error)});
    return failure;
}

Failure failure_of(const LedgerFileError& error) {
    if (error.action() == IoError::Action::write)
        return failure_of(static_cast<const IoError&>(error));
    Failure failure;
    failure.found.add(unreadable_ledger, {.source = failure.sources.add({.name = error.path()})},
                      {reason_of(error)});
    return failure;
}

Failure failure_of(const LedgerError& error) {
    Failure failure;
    failure.found.add(error.kind(), {}, error.arguments());
    return failure;
}

Failure failure_to_answer(const IoError& error) {
    Failure failure;
    failure.found.add(cannot_answer, {}, {reason_of(error)});
    return failure;
}

bool is_of_the_world(const Diagnostics& found) {
    constexpr std::array codes{unreadable_file.code, cannot_write.code, ledger_busy.code,
                               ledger_damaged.code, no_ledger.code};
    return std::ranges::any_of(found.all(), [&](const Diagnostic& finding) {
        return std::ranges::find(codes, finding.kind->code) != codes.end();
    });
}

}  // namespace underlag
