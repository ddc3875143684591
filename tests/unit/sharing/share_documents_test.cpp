#include "underlag/sharing/share_documents.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

CostSharing example() {
    CostSharing sharing;
    sharing.id = "RSS";
    sharing.reference = "Avtal RSS";
    sharing.cost.rates.base = Money::from_kronor(101);
    sharing.cost.rates.price_year = 2023;
    sharing.provider.name = "Region Dalarna";
    sharing.parts = {{.name = "Region Dalarna", .percent = {50, 0}},
                     {.name = "Kommunerna", .percent = {50, 0}, .by_population = true}};
    sharing.parties = {
        {.id = "borlange", .code = "2081", .name = "Borlänge kommun"},
        {.id = "falun", .code = "2080", .name = "Falu kommun", .invoice_reference = "ZZ1"}};
    return sharing;
}

TEST_CASE("each party gets a document with its share and every step, the one who invoices none") {
    const CostSharing sharing = example();
    const auto cost = share_cost(sharing, 2023, {1, 2});
    REQUIRE(cost);
    const auto due = due_shares(sharing, *cost, std::nullopt);
    REQUIRE(due.size() == 2);
    const DocumentRun run = make_share_run(sharing, due, 2023, date(2023, 3, 1));
    REQUIRE(run.documents.size() == 2);
    const Document& falun = run.documents.back();
    CHECK(falun.receiver.name == "Falu kommun");
    CHECK(falun.receiver.reference == "ZZ1");
    CHECK(falun.issuer.name == "Region Dalarna");
    CHECK(falun.cost_year == 2023);
    CHECK(falun.due_date == date(2023, 3, 31));
    CHECK(falun.days == 0);
    // 50 kronor of three people: 16.6666 and 33.3333.
    CHECK(falun.total == Money::from_kronor(33));
    REQUIRE(falun.lines.size() == 1);
    const Line& line = falun.lines.front();
    CHECK(line.name == "Kommunerna");
    CHECK(line.claim.kind == ClaimKey::Kind::share);
    CHECK(line.claim.part == 2023);
    REQUIRE(line.share != nullptr);
    CHECK(line.share->part_amount == Money::from_kronor(50));
    CHECK(line.share->population == 2);
    CHECK(line.share->population_of_all == 3);
    CHECK(line.share->counted_on == date(2022, 12, 31));
    CHECK(line.share->quota == "33.3333");
    CHECK(line.share->floor == Money::from_kronor(33));
    CHECK(line.share->remainder == "0.3333");
    CHECK(line.share->rank == 2);
    CHECK_FALSE(line.share->is_raised);
    CHECK(run.invoiced() == Money::from_kronor(50));
}

TEST_CASE("the one who invoices gets nothing where it is a party with a part either") {
    CostSharing sharing = example();
    sharing.parties.push_back({.id = "region", .name = "Region Dalarna"});
    sharing.parts.front().party = 2;
    const auto cost = share_cost(sharing, 2023, {1, 2, 0});
    REQUIRE(cost);
    CHECK(cost->parts.back().shares.size() == 2);
    CHECK(due_shares(sharing, *cost, std::nullopt).size() == 2);
}

TEST_CASE("another party's own part is on its document, whole") {
    CostSharing sharing = example();
    sharing.parts.front().party = 0;
    const auto cost = share_cost(sharing, 2023, {1, 2});
    REQUIRE(cost);
    const DocumentRun run =
        make_share_run(sharing, due_shares(sharing, *cost, std::nullopt), 2023, date(2023, 3, 1));
    REQUIRE(run.documents.front().lines.size() == 2);
    CHECK(run.documents.front().total == Money::from_kronor(51 + 17));
    CHECK_FALSE(run.documents.front().lines.back().share->population);
}

TEST_CASE("a share has that of the year before beside it where that is known") {
    const CostSharing sharing = example();
    const auto before = share_cost(sharing, 2023, {2, 1});
    const auto now = share_cost(sharing, 2023, {1, 2});
    REQUIRE(before);
    REQUIRE(now);
    const auto due = due_shares(sharing, *now, *before);
    CHECK(due.back().basis.before == Money::from_kronor(17));
}

TEST_CASE("a party of whom nothing is due gets no document") {
    const CostSharing sharing = example();
    const auto cost = share_cost(sharing, 2023, {0, 2});
    REQUIRE(cost);
    CHECK(due_shares(sharing, *cost, std::nullopt).size() == 1);
}

TEST_CASE(
    "the one who invoices has its own part beside the documents, with that of the year before") {
    const CostSharing sharing = example();
    const auto before = share_cost(sharing, 2023, {2, 1});
    REQUIRE(before);
    const auto own = own_shares(sharing, *before, *before);
    REQUIRE(own.size() == 1);
    CHECK(own.front().party == "Region Dalarna");
    CHECK(own.front().amount == Money::from_kronor(51));  // the odd krona goes to the first part
    CHECK(own.front().basis.before == Money::from_kronor(51));
    CHECK_FALSE(own_shares(sharing, *before, std::nullopt).front().basis.before);
}

TEST_CASE("the one who invoices may be a party that shares by population") {
    CostSharing sharing = example();
    sharing.provider.name = "Falu kommun";
    sharing.parts.front().party = 0;
    const auto cost = share_cost(sharing, 2023, {1, 2});
    REQUIRE(cost);
    const auto own = own_shares(sharing, *cost, std::nullopt);
    REQUIRE(own.size() == 1);
    CHECK(own.front().basis.part == "Kommunerna");
    CHECK(own.front().amount == Money::from_kronor(33));
    CHECK(own.front().basis.population == 2);
}

}  // namespace
}  // namespace underlag
