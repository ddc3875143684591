// Somebody else's list may lack what ours must have.
#include "underlag/placement/compared_list.hpp"

#include <doctest/doctest.h>

#include "underlag/placement/list_reader.hpp"

namespace underlag {
namespace {

struct Read {
    Sources sources;
    PlacementList list;
    Diagnostics found;
};

void read(Read& into, const std::string& text) {
    read_compared_list("theirs.csv", text, {}, into.sources, into.list, into.found);
}

std::string codes_of(const std::string& text) {
    Read into;
    read(into, text);
    std::string codes;
    for (const Diagnostic& finding : into.found.all())
        codes += (codes.empty() ? "" : " ") + std::string{finding.kind->code};
    return codes;
}

TEST_CASE("units may lack, as a column and in single rows") {
    CHECK(codes_of("Namn;Från;Till\nÅsa Ek;2016-09-05;2016-10-07\n").empty());
    CHECK(codes_of("Enhet;Namn;Från;Till\n;Åsa Ek;2016-09-05;2016-10-07\n").empty());
}

TEST_CASE("names may lack where references stand") {
    CHECK(codes_of("Studentreferens;Från;Till\nR-1;2016-09-05;2016-10-07\n").empty());
    CHECK(codes_of("Namn;Studentreferens;Från;Till\n;R-1;2016-09-05;2016-10-07\n").empty());
    CHECK(codes_of("Namn;Studentreferens;Från;Till\n;;2016-09-05;2016-10-07\n") == "C013");
    CHECK(codes_of("Enhet;Från;Till\naso;2016-09-05;2016-10-07\n") == "C003");
}

TEST_CASE("dates may lack where days, weeks or kronor stand") {
    CHECK(codes_of("Namn;Veckor\nÅsa Ek;5\n").empty());
    CHECK(codes_of("Namn;Dagar\nÅsa Ek;25\n").empty());
    CHECK(codes_of("Namn;Ersättning\nÅsa Ek;7650\n").empty());
    CHECK(codes_of("Namn;Från;Till;Veckor\nÅsa Ek;;;5\n").empty());
    CHECK(codes_of("Namn;Från;Till;Veckor\nÅsa Ek;;;\n") == "C013 C013");
    CHECK(codes_of("Namn;Enhet\nÅsa Ek;aso\n") == "C003 C003");
}

TEST_CASE("what is there is read as in our lists") {
    Read into;
    read(into, "Namn;Från;Till;Veckor\nÅsa Ek;2016-09-05;2016-10-07;4,6\n");
    REQUIRE(into.list.placements.size() == 1);
    CHECK(into.list.placements[0].stated() == 23);
    CHECK(codes_of("Namn;Från;Till\nÅsa Ek;2016-09-31;2016-10-07\n") == "C010");
}

TEST_CASE("our own lists may lack none of it") {
    Read into;
    read_list("ours.csv", "Namn;Från;Till\nÅsa Ek;2016-09-05;2016-10-07\n", ListOptions{},
              into.sources, into.list, into.found);
    CHECK(into.found.has_errors());
}

}  // namespace
}  // namespace underlag
