#include "underlag/operations/unfinished_runs.hpp"

#include <algorithm>
#include <utility>

namespace underlag {
namespace {

struct RunsAndClaims {
    std::vector<RunOutline> runs;
    std::vector<RunClaim> claims;
};

// Of one moment: a run that is finished between two questions would seem to be nobody's.
RunsAndClaims runs_and_claims(const Ledger& ledger) {
    return ledger.guarded([&](Store& store) {
        const bool begins = store.is_shared() && !store.has_begun();
        if (begins)
            store.begin(Intent::read);
        RunsAndClaims found{ledger.unfinished_runs(), store.claims()};
        if (begins)
            store.commit();
        return found;
    });
}

}  // namespace

UnfinishedRuns unfinished_runs(const Ledger& ledger, bool with_others) {
    UnfinishedRuns unfinished;
    auto [runs, claims] = runs_and_claims(ledger);
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
