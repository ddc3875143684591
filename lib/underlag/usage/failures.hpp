// A failure of the world (a file, the disk, the ledger) as a finding, which is told as any other.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/ledger/ledger_error.hpp"

namespace underlag {

struct Failure {
    Sources sources = {};
    Diagnostics found = {};
};

// C001 of a file that could not be read, U502 of one that could not be written.
[[nodiscard]] Failure failure_of(const IoError& error);
// The same of the ledger's file, whose contents are no list.
[[nodiscard]] Failure failure_of(const LedgerFileError& error);
[[nodiscard]] Failure failure_of(const LedgerError& error);
// U502: standard output itself could not be written.
[[nodiscard]] Failure failure_to_answer(const IoError& error);

// Whether a finding is of a file, the disk or the ledger (C001, U502, L403, L404, L406), and so
// none of what was asked for (exit 3, otherwise 2).
[[nodiscard]] bool is_of_the_world(const Diagnostics& found);

}  // namespace underlag
