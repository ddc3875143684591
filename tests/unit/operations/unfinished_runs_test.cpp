// Who writes the files of a run that is recorded, when several may.
#include "underlag/operations/run_files.hpp"

#include <doctest/doctest.h>

#include "operations/office.hpp"
#include "store/wrapped_store.hpp"

namespace underlag {
namespace {

// A store with the claims of a server, and somebody else who may come between.
class ClaimedStore : public SharedStore {
   public:
    ClaimedStore(std::unique_ptr<Store> store, std::vector<RunClaim>& claims)
        : SharedStore(std::move(store), us_), claims_(&claims) {}

    void begin(Intent intent) override {
        SharedStore::begin(intent);
        if (intent == Intent::write && comes_between)
            std::exchange(comes_between, {})();
    }
    void claim(std::int64_t run, const std::string& folder) override {
        std::erase_if(*claims_, [&](const RunClaim& claim) { return claim.run == run; });
        claims_->push_back(
            {.run = run, .holder = us_, .folder = folder, .since = {}, .is_ours = true});
    }
    void release(std::int64_t run) override {
        std::erase_if(*claims_, [&](const RunClaim& claim) { return claim.run == run; });
    }
    void give_back(std::int64_t run, const std::optional<RunClaim>& before) override {
        release(run);
        if (before)
            claims_->push_back(*before);
    }
    std::vector<RunClaim> claims() override { return *claims_; }

    std::function<void()> comes_between = {};

   private:
    static inline const std::string us_ = "anna";
    std::vector<RunClaim>* claims_;
};

// A ledger with a run without files.
struct Claimed {
    Claimed() {
        auto claimed = std::make_unique<ClaimedStore>(memory_store(), claims);
        store = claimed.get();
        ledger.emplace(Ledger::made_in(std::move(claimed)));
        ledger->begin_writing();
        const ImportRequest import =
            office.import_request("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
        record(*ledger, plan_import(import, &*ledger), import);
        ledger->commit();
        ledger->begin_writing();
        IssuePlan plan;
        const IssueRequest issue = office.issue_request({2016, Season::autumn}, date(2016, 12, 1));
        plan_issue(*ledger, issue, plan);
        run = record(*ledger, plan, issue);
        ledger->commit();
    }
    void claim(const std::string& holder, bool is_at_work, bool is_stale) {
        claims = {{.run = run,
                   .holder = holder,
                   .folder = "/srv/out",
                   .since = "2016-12-01 14:03",
                   .is_ours = holder == "anna",
                   .is_at_work = is_at_work,
                   .is_stale = is_stale}};
    }
    [[nodiscard]] bool is_free(bool with_others) const {
        const UnfinishedRuns found = unfinished_runs(*ledger, with_others);
        CHECK(found.ours.size() + found.held.size() == 1);
        return found.held.empty();
    }

    Office office;
    std::vector<RunClaim> claims;
    std::optional<Ledger> ledger;
    ClaimedStore* store = nullptr;
    std::int64_t run = 0;
};

}  // namespace

TEST_CASE("a run is written by who holds it, and by others when it is old and they ask to") {
    Claimed claimed;
    CHECK(claimed.is_free(false));  // nobody's
    claimed.claim("anna", false, false);
    CHECK(claimed.is_free(false));
    claimed.claim("bo", false, false);
    CHECK_FALSE(claimed.is_free(false));
    CHECK_FALSE(claimed.is_free(true));
    claimed.claim("bo", false, true);
    CHECK_FALSE(claimed.is_free(false));
    CHECK(claimed.is_free(true));
}

TEST_CASE("another run with our own login that is at it is left, unless it has hung for an hour") {
    Claimed claimed;
    claimed.claim("anna", true, false);
    CHECK_FALSE(claimed.is_free(false));
    CHECK_FALSE(claimed.is_free(true));
    claimed.claim("anna", true, true);
    CHECK(claimed.is_free(false));
}

TEST_CASE("who takes a run claims it, and who comes second leaves it") {
    Claimed claimed;
    claimed.claim("bo", false, true);
    const UnfinishedRuns first = take_unfinished_runs(*claimed.ledger, true, "/srv/anna");
    CHECK(first.ours.size() == 1);
    REQUIRE(claimed.claims.size() == 1);
    CHECK(claimed.claims[0].holder == "anna");
    CHECK(claimed.claims[0].folder == "/srv/anna");
    // Somebody is quicker between the question and the claim.
    claimed.claim("bo", false, true);
    claimed.store->comes_between = [&] { claimed.claim("cecilia", false, false); };
    const UnfinishedRuns second = take_unfinished_runs(*claimed.ledger, true, "/srv/anna");
    CHECK(second.ours.empty());
    REQUIRE(second.held.size() == 1);
    CHECK(second.held[0].claim.holder == "cecilia");
    CHECK(claimed.claims[0].holder == "cecilia");
}

TEST_CASE("a run that could not be completed is given back as it was, however that ended") {
    Claimed claimed;
    const auto take = [&] { return take_unfinished_runs(*claimed.ledger, true, "/srv/anna"); };
    const auto check_is_as_before = [&] {
        REQUIRE(claimed.claims.size() == 1);
        CHECK(claimed.claims[0].holder == "bo");
        CHECK(claimed.claims[0].folder == "/srv/out");
        CHECK(claimed.claims[0].since == "2016-12-01 14:03");
        CHECK(claimed.claims[0].is_stale);
    };
    claimed.claim("bo", false, true);
    complete_in_turn(*claimed.ledger, take(), [](const RunOutline&) { return false; });
    check_is_as_before();
    CHECK_THROWS_WITH(complete_in_turn(*claimed.ledger, take(),
                                       [](const RunOutline&) -> bool {
                                           throw std::runtime_error{"the disk is full"};
                                       }),
                      "the disk is full");
    check_is_as_before();
    // In the midst of a transaction.
    complete_in_turn(*claimed.ledger, take(), [&](const RunOutline& run) {
        claimed.ledger->begin_writing();
        claimed.ledger->append_files(run.id, {});
        return false;
    });
    check_is_as_before();
    CHECK(claimed.ledger->unfinished_runs().size() == 1);
    claimed.claims.clear();  // nobody's
    complete_in_turn(*claimed.ledger, take(), [](const RunOutline&) { return false; });
    CHECK(claimed.claims.empty());
    // Completed, it stays as it is.
    claimed.claim("bo", false, true);
    complete_in_turn(*claimed.ledger, take(), [](const RunOutline&) { return true; });
    REQUIRE(claimed.claims.size() == 1);
    CHECK(claimed.claims[0].holder == "anna");
}

}  // namespace underlag
