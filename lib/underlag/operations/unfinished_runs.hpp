// Runs that are recorded and whose files are not written: who is to write them.
#pragma once

#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

// On a shared ledger somebody else may be writing them just now, or has been stopped in it.
struct HeldRun {
    RunOutline run;
    RunClaim claim;
};

struct UnfinishedRuns {
    std::vector<RunOutline> ours = {};  // ours to write, and those that nobody claims
    std::vector<HeldRun> held = {};
};

// `with_others`: runs that somebody else claimed more than an hour ago are ours too.
[[nodiscard]] UnfinishedRuns unfinished_runs(const Ledger& ledger, bool with_others);

}  // namespace underlag
