// The question before documents are numbered, which is asked on a terminal only (contract, section
// 1: --yes).
#pragma once

#include <functional>
#include <optional>

#include "cli/exit_code.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// A run that is planned in the ledger's transaction.
struct AskedRun {
    std::function<const DocumentRun&()> run;  // as it is planned now, with documents
    std::function<void()> let_go;             // of the ledger
    // Takes it again, to write. Something when there is nothing to issue any more.
    std::function<std::optional<ExitCode>()> plan_anew;
};

// Whether there is somebody to ask.
[[nodiscard]] bool can_ask();

// Asks on standard error. Nobody else has to wait for the answer: the ledger is let go meanwhile,
// and what is to be issued made out anew. Something when it is not to be issued.
[[nodiscard]] std::optional<ExitCode> ask(const AskedRun& asked, Language language);

}  // namespace underlag
