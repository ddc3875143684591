#include "underlag/operations/lists.hpp"

#include <doctest/doctest.h>

#include "placement/read_text.hpp"
#include "rules/checked_text.hpp"

namespace underlag {
namespace {

constexpr const char* rows = "Studentens namn;Startdatum;Slutdatum\nÅsa Ek;2016-09-05;2016-10-07\n";

ReadingRequest request_of(const std::string& list) {
    return {.list_texts = {{"list.csv", list}},
            .agreement_texts = {{"a.toml", karolinska()}, {"b.toml", our_units()}},
            .needs_checksums = true};
}

TEST_CASE("a unit and a university may be given for lists that lack their columns") {
    ReadingRequest request = request_of(rows);
    request.for_activity = "ek";
    request.for_university = "KI";
    CheckedLists checked;
    REQUIRE(check_lists(request, std::nullopt, false, checked));
    CHECK_FALSE(checked.found.has_errors());
    CHECK(checked.assignments[0].outcome == Assignment::Outcome::assigned);
}

TEST_CASE("U501: a unit or university of all rows that no agreement has, with the nearest") {
    ReadingRequest request = request_of(rows);
    request.for_activity = "ekk";
    request.for_university = "KII";
    CheckedLists checked;
    CHECK_FALSE(check_lists(request, std::nullopt, false, checked));
    CHECK(findings_of(checked.sources, checked.found, "U501") == "U501 E -; U501 E -");
    const std::string told = told_of(checked.sources, checked.found, "U501");
    CHECK(told.find("”ekk” duger inte som --for-activity (menade du `ek`?)") != std::string::npos);
    CHECK(told.find("--for-university (menade du `KI`?)") != std::string::npos);
}

TEST_CASE("a personal identity number in a list's file name is shown and kept nowhere") {
    ReadingRequest request = request_of(rows);
    request.list_texts[0].name = "Åsa 850709 9805.csv";
    request.for_activity = "ek";
    CheckedLists checked;
    REQUIRE(check_lists(request, std::nullopt, false, checked));
    CHECK(checked.inputs[0].name == "Åsa ***.csv");
    CHECK(checked.sources[checked.list.lists[0].source].name == "Åsa ***.csv");
}

}  // namespace
}  // namespace underlag
