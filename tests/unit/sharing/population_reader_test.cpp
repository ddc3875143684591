#include "underlag/sharing/population_reader.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

CostSharing three_parties() {
    CostSharing sharing;
    sharing.parties = {{.id = "borlange", .code = "2081", .name = "Borlänge kommun"},
                       {.id = "falun", .code = "2080", .name = "Falu kommun"},
                       {.id = "mora", .code = "2062", .name = "Mora kommun"},
                       {.id = "region", .name = "Region Dalarna"}};
    return sharing;
}

struct Reading {
    Sources sources;
    Diagnostics found;
    CostSharing sharing = three_parties();
    std::optional<Populations> people;
    SourceId file;

    explicit Reading(std::string text, int year = 2023) {
        file = sources.add({.name = "befolkning.csv", .text = std::move(text)});
        people = read_population(sources, file, sharing, year, found);
    }
    void check_only(std::string_view code, std::string_view swedish, std::string_view english,
                    std::uint32_t line) const {
        REQUIRE(found.all().size() == 1);
        const Diagnostic& finding = found.all().front();
        CHECK(finding.kind->code == code);
        CHECK(message(finding, Language::swedish) == swedish);
        CHECK(message(finding, Language::english) == english);
        CHECK(finding.place.line == line);
    }
};

const Populations expected{51'425, 59'945, 20'540, 0};

TEST_CASE("a column a year, code and name in one cell, the county's sum left out") {
    const Reading reading{
        "Folkmängd efter region och år\n\nregion;2022;2023\n20 Dalarnas län;1;131910\n"
        "2080 Falun;59800;59945\n2081 Borlänge;51000;51425\n2062 Mora;20500;20540\n"};
    CHECK(reading.found.all().empty());
    CHECK(reading.people == expected);
}

TEST_CASE("code, name and figure in columns of their own, thousands with spaces, commas between") {
    CHECK(Reading{"kod,kommun,folkmängd\n2080,Falun,59 945\n2081,Borlänge,51 425\n"
                  "2062,Mora,20 540\nSumma,,131910\n"}
              .people == expected);
}

TEST_CASE("names alone are read, with and without kommun") {
    CHECK(Reading{"Kommun\tAntal\nFalun\t59945\nBorlänge kommun\t51425\nMora\t20540\n"}.people ==
          expected);
}

TEST_CASE("a party that is missing is named with its code; one without a code is not expected") {
    const Reading reading{"kod;folkmängd\n2080;59945\n2081;51425\n"};
    CHECK_FALSE(reading.people);
    reading.check_only("A218", "folkmängd saknas för Mora kommun (2062)",
                       "no population for Mora kommun (2062)", 0);
}

TEST_CASE("a party that stands there twice is told of with the other row") {
    const Reading reading{"kod;folkmängd\n2080;59945\n2081;51425\n2062;20540\n2080;30000\n"};
    CHECK_FALSE(reading.people);
    reading.check_only("A218", "Falu kommun står två gånger, även på rad 2",
                       "Falu kommun stands there twice, also in row 2", 5);
}

TEST_CASE("a row of no party is a warning, with the nearest that has no row yet") {
    const Reading reading{
        "kommun;folkmängd\nFalun;59945\nBorlänge;51425\nMora kommun;20540\nGävle;1\n"};
    CHECK(reading.people == expected);
    REQUIRE(reading.found.all().size() == 1);
    CHECK(reading.found.all().front().severity == Severity::warning);
    const Reading mistyped{"kommun;folkmängd\nFalun;59945\nBorlänge;51425\nMorra kommun;20540\n"};
    CHECK_FALSE(mistyped.people);
    CHECK(message(mistyped.found.all().front(), Language::swedish).find("Mora kommun") !=
          std::string::npos);
}

TEST_CASE("a code of one party with the name of another is an error") {
    const Reading reading{
        "kod;kommun;folkmängd\n2080;Borlänge;59945\n2081;Borlänge;51425\n2062;Mora;20540\n"};
    CHECK_FALSE(reading.people);
    CHECK(message(reading.found.all().front(), Language::swedish) ==
          "2080 Borlänge: koden hör till Falu kommun, men namnet till Borlänge kommun");
}

TEST_CASE("a file of other years is told with those it has") {
    Reading{"region;2021;2022\n2080 Falun;1;2\n"}.check_only(
        "A218", "filen har ingen kolumn för 2023: den har 2021, 2022",
        "the file has no column for 2023: it has 2021, 2022", 1);
}

TEST_CASE("a figure that is no number of people is told of, and so is a file without a heading") {
    CHECK(Reading{"kod;folkmängd\n2080;många\n2081;1\n2062;1\n"}.found.all().front().kind->code ==
          "C012");
    CHECK(Reading{"2080;1\n"}.found.all().front().kind->code == "C002");
}

TEST_CASE("the year before is compared with only where its own column stands there") {
    Reading reading{"region;2022;2023\n2080 Falun;1;2\n2081 Borlänge;1;2\n2062 Mora;1;2\n"};
    CHECK(population_of_year_before(reading.sources, reading.file, reading.sharing, 2022) ==
          Populations{1, 1, 1, 0});
    Reading of_any_year{"kod;folkmängd\n2080;1\n2081;1\n2062;1\n"};
    CHECK(of_any_year.people);
    CHECK_FALSE(population_of_year_before(of_any_year.sources, of_any_year.file,
                                          of_any_year.sharing, 2022));
}

}  // namespace
}  // namespace underlag
