// Runs that are recorded and whose files are not written: who is to write them.
#pragma once

#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

// On a shared ledger somebody else may be writing them just now, or has been stopped in it; or
// another run of our own is at it.
struct HeldRun {
    RunOutline run;
    RunClaim claim;
};

struct UnfinishedRuns {
    std::vector<RunOutline> ours = {};  // ours to write, and those that nobody claims
    std::vector<HeldRun> held = {};
};

// `with_others`: runs that somebody claimed more than an hour ago are ours too.
[[nodiscard]] UnfinishedRuns unfinished_runs(const Ledger& ledger, bool with_others);

// Claims those that are ours, to be written into `folder`, and gives them: whoever comes second to
// the same run leaves it, also when several ask at once. Precondition: no transaction has begun.
[[nodiscard]] UnfinishedRuns take_unfinished_runs(Ledger& ledger, bool with_others,
                                                  const std::string& folder);

}  // namespace underlag
