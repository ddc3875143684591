#include "underlag/operations/unfinished_runs.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "underlag/files/system.hpp"

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
        // A session of ours that has not moved for an hour hangs.
        const bool is_free = claim == claims.end() ||
                             (claim->is_ours && (!claim->is_at_work || claim->is_stale)) ||
                             (with_others && claim->is_stale);
        if (is_free)
            unfinished.ours.push_back(std::move(run));
        else
            unfinished.held.push_back({std::move(run), *claim});
    }
    return unfinished;
}

UnfinishedRuns take_unfinished_runs(Ledger& ledger, bool with_others, const std::string& folder) {
    UnfinishedRuns unfinished = unfinished_runs(ledger, with_others);
    if (unfinished.ours.empty())
        return unfinished;
    // Again, now that nobody else can claim them.
    ledger.begin_writing();
    unfinished = unfinished_runs(ledger, with_others);
    ledger.guarded([&](Store& store) {
        for (const RunOutline& run : unfinished.ours)
            store.claim(run.id,
                        name_of(std::filesystem::absolute(path_of(folder)).lexically_normal()));
    });
    ledger.commit();
    return unfinished;
}

}  // namespace underlag
