#include "underlag/placement/programme_rates.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

// Socionom, also called Socionomprogrammet, has a rate of its own; unit 0 takes nurses alone, unit
// 1 nurses and social workers, unit 2 says nothing.
Agreement agreement() {
    Agreement agreement;
    ProgrammeRates social_work{"Socionom", {}, {"Socionomprogrammet"}};
    agreement.compensation.programmes.push_back(social_work);
    const PlanningFrame nurses{"Sjuksköterska", 4, {}}, social_workers{"Socionom", 2, {}};
    agreement.activities.resize(3);
    agreement.activities[0].places = {nurses};
    agreement.activities[1].places = {nurses, social_workers};
    return agreement;
}

ProgrammeMeaning meaning(std::string_view name) {
    return ProgrammeNames(agreement()).meaning_of(name);
}

TEST_CASE("a programme with a rate of its own is known by name and alias, whatever the case") {
    CHECK(meaning(" SOCIONOM ").rates == 1);
    CHECK(meaning("socionomprogrammet").rates == 1);
}

TEST_CASE("a programme of a planning frame has the agreement's own rate") {
    CHECK(meaning("sjuksköterska").rates == 0);
    CHECK_FALSE(meaning("sjuksköterska").is_unknown);
}

TEST_CASE("an unknown programme has the agreement's own rate, and is unknown") {
    CHECK(meaning("Arbetsterapeut").rates == 0);
    CHECK(meaning("Arbetsterapeut").is_unknown);
}

TEST_CASE("what resembles a rated programme cannot be told") {
    for (const char* name : {"Socionomm", "Socinom", "Socionom, termin 5", "Socio", ""}) {
        INFO(std::string{name});
        CHECK_FALSE(meaning(name).rates.has_value());
        CHECK_FALSE(meaning(name).is_unknown);
    }
}

TEST_CASE("a planning frame does not make what resembles a rated programme another") {
    Agreement framed = agreement();
    framed.activities[0].places[0].programme = "Socionomutbildning";
    CHECK_FALSE(ProgrammeNames(framed).meaning_of("Socionomutbildning").rates);
    CHECK_FALSE(rates_index(framed, 0, ""));
    framed.compensation.listed_programmes = {"Socionomutbildning"};
    CHECK(rates_index(framed, 0, "") == 0);
}

TEST_CASE("with listed programmes any other that is not rated cannot be told") {
    Agreement listed = agreement();
    listed.compensation.listed_programmes = {"Sjuksköterska", "Specialistsjuksköterska"};
    CHECK(ProgrammeNames(listed).meaning_of("specialistsjuksköterska").rates == 0);
    CHECK(ProgrammeNames(listed).meaning_of("Socionom").rates == 1);
    CHECK_FALSE(ProgrammeNames(listed).meaning_of("Arbetsterapeut").rates);
    CHECK_FALSE(ProgrammeNames(listed).meaning_of("").rates);
    listed.compensation.programmes.clear();
    CHECK_FALSE(ProgrammeNames(listed).meaning_of("Arbetsterapeut").rates);
}

TEST_CASE("where no programme decides, any name and none has the agreement's rate") {
    CHECK(ProgrammeNames(Agreement{}).meaning_of("vad som helst").rates == 0);
    CHECK(ProgrammeNames(Agreement{}).meaning_of("").rates == 0);
}

TEST_CASE("an empty cell means the unit's only programme, a slip does not") {
    CHECK(rates_index(agreement(), 0, "") == 0);
    CHECK_FALSE(rates_index(agreement(), 1, ""));
    CHECK_FALSE(rates_index(agreement(), 2, ""));
    CHECK_FALSE(rates_index(agreement(), std::nullopt, ""));
    CHECK_FALSE(rates_index(agreement(), 0, "Socionomm"));
    CHECK(rates_index(agreement(), std::nullopt, "Socionom") == 1);
}

}  // namespace
}  // namespace underlag
