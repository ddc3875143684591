#include "underlag/compensation/week_rate.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace underlag;

namespace {

// The yearly adjustments found for 2018-2022, here laid on 2017-2021.
CompensationTerms terms(Rounding rounding = Rounding::krona, Chain chain = Chain::rounded) {
    CompensationTerms terms;
    terms.rates.base = Money::from_kronor(1530);
    terms.rates.price_year = 2016;
    terms.rounding = rounding;
    terms.chain = chain;
    int year = 2017;
    for (const int hundredths : {184, 122, 191, 172, 107})
        terms.index.push_back({year++, Decimal{hundredths, 2}, "exempel", false, {}});
    return terms;
}

void publish(CompensationTerms& terms, int year, Money week_rate) {
    terms.rates.published.push_back({year, week_rate, "lärosätets brev", {}});
}

Money rate_of(const CompensationTerms& terms, int year) {
    const auto rate = week_rate(terms.rates, terms, year);
    REQUIRE(rate);
    return rate->amount;
}

int missing_year(const CompensationTerms& terms, int year) {
    const auto rate = week_rate(terms.rates, terms, year);
    REQUIRE_FALSE(rate);
    return rate.error().missing_year;
}

}  // namespace

TEST_CASE("the base rate holds in the year of its prices") {
    const CompensationTerms agreed = terms();
    const auto rate = week_rate(agreed.rates, agreed, 2016);
    REQUIRE(rate);
    CHECK(rate->amount == Money::from_kronor(1530));
    CHECK(rate->year == 2016);
    CHECK(rate->from_year == 2016);
    CHECK_FALSE(rate->from_published);
    CHECK(rate->steps.empty());
}

TEST_CASE("a rate published for the year of the base prices beats the base") {
    CompensationTerms agreed = terms();
    publish(agreed, 2016, Money::from_kronor(1540));
    const auto rate = week_rate(agreed.rates, agreed, 2016);
    REQUIRE(rate);
    CHECK(rate->amount == Money::from_kronor(1540));
    CHECK(rate->from_published);
    CHECK(rate_of(agreed, 2017) == Money::from_kronor(1568));  // 1540 × 1.0184 = 1568.336
}

TEST_CASE("a rate published for a year before the base prices gives way to the base") {
    CompensationTerms agreed = terms();
    publish(agreed, 2015, Money::from_kronor(1500));
    CHECK(rate_of(agreed, 2016) == Money::from_kronor(1530));
    CHECK(rate_of(agreed, 2015) == Money::from_kronor(1500));
}

TEST_CASE("a rate rounded to kronor each year is raised from the rounded rate") {
    const CompensationTerms agreed = terms();
    CHECK(rate_of(agreed, 2017) == Money::from_kronor(1558));
    CHECK(rate_of(agreed, 2018) == Money::from_kronor(1577));
    CHECK(rate_of(agreed, 2019) == Money::from_kronor(1607));
    CHECK(rate_of(agreed, 2020) == Money::from_kronor(1635));
    CHECK(rate_of(agreed, 2021) == Money::from_kronor(1652));
}

TEST_CASE("a rate rounded to öre each year is raised from the rounded rate") {
    const CompensationTerms agreed = terms(Rounding::ore);
    CHECK(rate_of(agreed, 2017) == Money::from_ore(155'815));
    CHECK(rate_of(agreed, 2018) == Money::from_ore(157'716));
    CHECK(rate_of(agreed, 2019) == Money::from_ore(160'728));
    CHECK(rate_of(agreed, 2020) == Money::from_ore(163'493));
    CHECK(rate_of(agreed, 2021) == Money::from_ore(165'242));
}

TEST_CASE("an exact chain gives the same kronor here, but other öre from the third step") {
    const CompensationTerms kronor = terms(Rounding::krona, Chain::exact);
    CHECK(rate_of(kronor, 2017) == Money::from_kronor(1558));
    CHECK(rate_of(kronor, 2021) == Money::from_kronor(1652));
    const CompensationTerms ore = terms(Rounding::ore, Chain::exact);
    CHECK(rate_of(ore, 2018) == Money::from_ore(157'716));
    CHECK(rate_of(ore, 2019) == Money::from_ore(160'729));
}

TEST_CASE("every step of the chain is told, with its exact amount and its source") {
    const CompensationTerms agreed = terms(Rounding::ore);
    const auto rate = week_rate(agreed.rates, agreed, 2018);
    REQUIRE(rate);
    REQUIRE(rate->steps.size() == 2);
    CHECK(rate->steps[0].year == 2017);
    CHECK(rate->steps[0].exact == "1558.152");
    CHECK(rate->steps[0].rounded == Money::from_ore(155'815));
    CHECK(rate->steps[1].year == 2018);
    CHECK(rate->steps[1].percent == Decimal{122, 2});
    CHECK(rate->steps[1].source == "exempel");
    CHECK(rate->steps[1].exact == "1577.15943");  // 1558,15 * 1,0122
    CHECK(rate->from_amount == Money::from_kronor(1530));
}

TEST_CASE("an exact chain carries every decimal to the next step") {
    const CompensationTerms agreed = terms(Rounding::krona, Chain::exact);
    const auto rate = week_rate(agreed.rates, agreed, 2018);
    REQUIRE(rate);
    CHECK(rate->steps[1].exact == "1577.1614544");  // 1558,152 * 1,0122
}

TEST_CASE("half a krona is rounded up, half an öre too") {
    CompensationTerms agreed = terms();
    agreed.rates.base = Money::from_kronor(1000);
    agreed.index = {{2017, Decimal{125, 2}, "exempel", false, {}}};
    CHECK(rate_of(agreed, 2017) == Money::from_kronor(1013));  // 1012,50
    agreed.rates.base = Money::from_ore(100);
    agreed.rounding = Rounding::ore;
    agreed.index = {{2017, Decimal{5, 1}, "exempel", false, {}}};
    CHECK(rate_of(agreed, 2017) == Money::from_ore(101));  // 100,5 öre
}

TEST_CASE("a published rate beats the index of its year and is used as it stands") {
    CompensationTerms agreed = terms();
    publish(agreed, 2018, Money::from_ore(158'033));
    const auto rate = week_rate(agreed.rates, agreed, 2018);
    REQUIRE(rate);
    CHECK(rate->amount == Money::from_ore(158'033));
    CHECK(rate->from_published);
    CHECK(rate->from_source == "lärosätets brev");
    CHECK(rate->steps.empty());
    CHECK(rate_of(agreed, 2017) == Money::from_kronor(1558));
}

TEST_CASE("a year after a published rate is raised from the latest published one") {
    CompensationTerms agreed = terms();
    publish(agreed, 2017, Money::from_kronor(1600));
    publish(agreed, 2018, Money::from_kronor(1700));
    const auto rate = week_rate(agreed.rates, agreed, 2019);
    REQUIRE(rate);
    CHECK(rate->from_year == 2018);
    CHECK(rate->amount == Money::from_kronor(1732));  // 1732,47
}

TEST_CASE("a published rate older than the base does not start the chain") {
    CompensationTerms agreed = terms();
    publish(agreed, 2014, Money::from_kronor(1400));
    CHECK(rate_of(agreed, 2014) == Money::from_kronor(1400));
    CHECK(rate_of(agreed, 2016) == Money::from_kronor(1530));
    CHECK(rate_of(agreed, 2017) == Money::from_kronor(1558));
}

TEST_CASE("a year without an index has no rate, never an index of 0 %") {
    const CompensationTerms agreed = terms();
    CHECK(missing_year(agreed, 2022) == 2022);
    CHECK(missing_year(agreed, 2025) == 2022);
}

TEST_CASE("the first missing index is the one named") {
    CompensationTerms agreed = terms();
    agreed.index.erase(agreed.index.begin() + 1);  // 2018
    CHECK(missing_year(agreed, 2020) == 2018);
    CHECK(rate_of(agreed, 2017) == Money::from_kronor(1558));
}

TEST_CASE("a year before every known rate has none") {
    CHECK(missing_year(terms(), 2015) == 2015);
}

TEST_CASE("one preliminary index makes the rates that rest on it preliminary") {
    CompensationTerms agreed = terms();
    agreed.index[1].preliminary = true;  // 2018
    CHECK_FALSE(week_rate(agreed.rates, agreed, 2017)->is_preliminary());
    CHECK(week_rate(agreed.rates, agreed, 2018)->is_preliminary());
    CHECK(week_rate(agreed.rates, agreed, 2019)->is_preliminary());
}

TEST_CASE("a rate that absurd percentages have raised out of reach is none") {
    CompensationTerms agreed = terms();
    agreed.index.clear();
    for (int year = 2017; year <= 2100; ++year)
        agreed.index.push_back({year, Decimal{100, 0}, "exempel", false, {}});
    CHECK_FALSE(week_rate(agreed.rates, agreed, 2100));
}

TEST_CASE("a programme's chain starts from its own published rates only") {
    CompensationTerms agreed = terms();
    publish(agreed, 2017, Money::from_kronor(1600));
    RateTable social_work;
    social_work.base = Money::from_kronor(700);
    social_work.price_year = 2016;
    CHECK(week_rate(social_work, agreed, 2017)->amount == Money::from_kronor(713));  // 712,88
}

TEST_CASE("a rate published for the price year itself beats the base") {
    CompensationTerms agreed = terms();
    publish(agreed, 2016, Money::from_kronor(1540));
    const auto rate = week_rate(agreed.rates, agreed, 2016);
    REQUIRE(rate);
    CHECK(rate->amount == Money::from_kronor(1540));
    CHECK(rate->from_published);
}
