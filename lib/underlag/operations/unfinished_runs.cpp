#include "underlag/operations/unfinished_runs.hpp"

#include <algorithm>
#include <utility>

namespace underlag {

UnfinishedRuns unfinished_runs(const Ledger& ledger, bool with_others) {
    UnfinishedRuns unfinished;
    std::vector<RunOutline> runs = ledger.unfinished_runs();
    if (runs.empty())
        return unfinished;
    const std::vector<RunClaim> claims =
        ledger.guarded([](Store& store) { return store.claims(); });
    for (RunOutline& run : runs) {
        const auto claim = std::ranges::find(claims, run.id, &RunClaim::run);
        if (claim == claims.end() || claim->is_ours || (with_others && claim->is_stale))
            unfinished.ours.push_back(std::move(run));
        else
            unfinished.held.push_back({std::move(run), *claim});
    }
    return unfinished;
}

}  // namespace underlag
