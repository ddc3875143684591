#include "underlag/agreement/cost_sharing_reader.hpp"

#include <doctest/doctest.h>

#include "underlag/agreement/agreement_reader.hpp"

namespace underlag {
namespace {

constexpr std::string_view example = R"([cost_sharing]
id = "RSS"
reference = "Avtal RSS 2023"
valid_from = 2023-01-01
valid_to = 2026-12-31
year_cost = "4000000.00"
price_year = 2023
deadline = "06-30"
[cost_sharing.index]
2024 = { percent = "3.0", source = "exempel", preliminary = true }
[cost_sharing.published]
2025 = { year_cost = "4200000.00", source = "beslut" }
[provider]
name = "Region Dalarna"
organisation_number = "232100-0180"
bankgiro = "160-9908"
[[part]]
name = "Region Dalarna"
percent = "50"
party = "region"
[[part]]
name = "Kommunerna"
percent = "50"
by = "population"
[[party]]
id = "mora"
code = "2062"
name = "Mora kommun"
invoice_reference = "ZZ1"
[[party]]
id = "falun"
code = "2080"
name = "Falu kommun"
)";

struct Reading {
    Sources sources;
    Diagnostics found;
    std::optional<CostSharing> sharing;

    explicit Reading(std::string text) {
        const SourceId file = sources.add(
            {.name = "rss.toml", .text = std::move(text), .form = Source::Form::settings});
        sharing = read_cost_sharing(sources, file, found);
    }
    void check_only(std::string_view code, std::string_view swedish, std::uint32_t line) const {
        REQUIRE(found.all().size() == 1);
        const Diagnostic& finding = found.all().front();
        CHECK(finding.kind->code == code);
        CHECK(message(finding, Language::swedish) == swedish);
        CHECK(finding.place.line == line);
        CHECK_FALSE(message(finding, Language::english).empty());
    }
};

std::string with(std::string_view old, std::string_view changed) {
    std::string text{example};
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), changed);
}

TEST_CASE("an agreement that shares a cost is read whole, its parties by id") {
    const Reading reading{std::string{example}};
    for (const Diagnostic& finding : reading.found.all())
        MESSAGE(message(finding, Language::swedish));
    CHECK(reading.found.all().empty());
    REQUIRE(reading.sharing);
    const CostSharing& sharing = *reading.sharing;
    CHECK(sharing.id == "RSS");
    CHECK(sharing.cost.rates.base == Money::from_kronor(4'000'000));
    REQUIRE(sharing.cost.index.size() == 1);
    CHECK(sharing.cost.index.front().preliminary);
    REQUIRE(sharing.cost.rates.published.size() == 1);
    CHECK(sharing.cost.rates.published.front().week_rate == Money::from_kronor(4'200'000));
    CHECK(sharing.deadline_of(2024) == date(2024, 6, 30));
    CHECK(sharing.population_year_of(2024) == 2023);
    REQUIRE(sharing.parties.size() == 2);
    CHECK(sharing.parties.front().id == "falun");
    CHECK(sharing.parties.back().invoice_reference == "ZZ1");
    CHECK(sharing.needs_population());
}

TEST_CASE("the one who invoices need not be a party: then its part has its name") {
    const Reading reading{std::string{example}};
    REQUIRE(reading.sharing);
    CHECK_FALSE(reading.sharing->parts.front().party);
    CHECK_FALSE(reading.sharing->parts.front().by_population);
}

TEST_CASE("a part of a party that is mistyped is told with the nearest") {
    std::string text = with("name = \"Region Dalarna\"\npercent", "name = \"Värden\"\npercent");
    text.replace(text.find("\"region\""), 8, "\"moraa\"");
    Reading{text}.check_only("A217", "moraa är ingen part i avtalet (menade du `mora`?)", 17);
}

TEST_CASE("parts that are not 100 per cent are told with what they are together") {
    Reading{with("percent = \"50\"\nby", "percent = \"49.5\"\nby")}.check_only(
        "A217", "delarna är tillsammans 99,5 procent av kostnaden, inte 100", 17);
}

TEST_CASE("thirds of nine decimals are compared exactly") {
    std::string text = with("percent = \"50\"\nparty", "percent = \"33.333333333\"\nparty");
    text.replace(text.find("percent = \"50\""), 14, "percent = \"66.666666667\"");
    CHECK(Reading{text}.found.all().empty());
}

TEST_CASE("a party that stands there twice is told of, by code as by id") {
    Reading{with("code = \"2080\"", "code = \"2062\"")}.check_only(
        "A217", "parten Mora kommun finns redan på rss.toml:30, med samma code", 25);
    Reading{with("id = \"falun\"", "id = \"Mora\"")}.check_only(
        "A217", "parten Mora kommun finns redan på rss.toml:30, med samma id", 25);
}

TEST_CASE("a party without a code cannot share by population") {
    Reading{with("code = \"2080\"\n", "")}.check_only(
        "A217", "parten Falu kommun saknar code, som behövs för att dela efter folkmängd", 30);
}

TEST_CASE("two parts of one name, or one with two ways of sharing, are told of") {
    Reading{with("name = \"Kommunerna\"", "name = \"region dalarna\"")}.check_only(
        "A217", "delen region dalarna finns redan på rss.toml:17", 21);
    Reading{with("by = \"population\"", "by = \"population\"\nparty = \"mora\"")}.check_only(
        "A217", "delen Kommunerna har både party och by", 21);
}

TEST_CASE("an unknown key is told with the nearest, and a deadline that is no day with its form") {
    Reading{with("year_cost = \"4000000.00\"", "year_cost = \"4000000.00\"\nrundning = \"krona\"")}
        .check_only("A211", "okänd nyckel rundning (menade du `rounding`?)", 7);
    Reading{with("06-30", "02-30")}.check_only(
        "A211", "deadline är 02-30 men ska vara månad och dag, som \"06-30\"", 8);
}

TEST_CASE("the commands for placements leave such a file alone") {
    Sources sources;
    const SourceId file = sources.add(
        {.name = "rss.toml", .text = std::string{example}, .form = Source::Form::settings});
    Diagnostics found;
    CHECK(read_agreements(sources, {file}, found).empty());
    CHECK(found.all().empty());
}

}  // namespace
}  // namespace underlag
