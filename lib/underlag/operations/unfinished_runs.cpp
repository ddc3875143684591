// Who is to write the files of runs that are recorded without them.
#include <exception>
#include <utility>

#include "underlag/files/system.hpp"
#include "underlag/operations/run_files.hpp"

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
        if (is_free) {
            unfinished.ours.push_back(std::move(run));
            if (claim != claims.end())
                unfinished.before.push_back(*claim);
        } else {
            unfinished.held.push_back({std::move(run), *claim});
        }
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

namespace {

// What kept the runs from being completed is what the user is to be told of, not that this fails.
void give_back(Ledger& ledger, const UnfinishedRuns& taken, std::size_t from) noexcept {
    try {
        if (!ledger.is_shared())
            return;
        ledger.begin_writing();
        ledger.guarded([&](Store& store) {
            for (std::size_t place = from; place < taken.ours.size(); ++place) {
                const std::int64_t run = taken.ours[place].id;
                const auto claim = std::ranges::find(taken.before, run, &RunClaim::run);
                store.give_back(run,
                                claim == taken.before.end() ? std::nullopt : std::optional{*claim});
            }
        });
        ledger.commit();
    } catch (const std::exception&) {
    }
}

}  // namespace

void complete_in_turn(Ledger& ledger, const UnfinishedRuns& taken,
                      const std::function<bool(const RunOutline&)>& complete) {
    std::size_t done = 0;
    try {
        while (done < taken.ours.size() && complete(taken.ours[done]))
            ++done;
    } catch (...) {
        give_back(ledger, taken, done);
        throw;
    }
    if (done < taken.ours.size())
        give_back(ledger, taken, done);
}

}  // namespace underlag
