// Somebody else's list may lack what ours must have.
#include "underlag/placement/list_file.hpp"

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

TEST_CASE("their kronor may be called what kronor are called, and ours may not") {
    for (const char* heading : {"Belopp", "Summa", "Kostnad (kr)", "Att fakturera",
                                "Ersättning (kr)", "Totalbelopp, kr", "Amount"}) {
        CAPTURE(heading);
        Read into;
        read(into, "Namn;Veckor;" + std::string{heading} + "\nÅsa Ek;5;7000\n");
        CHECK(into.found.all().empty());
        REQUIRE(into.list.placements.size() == 1);
        CHECK(into.list.placements[0].stated_compensation == Money::from_kronor(7000));
    }
    CHECK(meaning_of_heading("Belopp").kind == HeadingMeaning::Kind::other);
    CHECK(meaning_in_compared_list("Belopp per vecka").kind == HeadingMeaning::Kind::other);
}

TEST_CASE(
    "two columns that may hold the kronor are an error, beside Ersättning the other is told") {
    CHECK(codes_of("Namn;Veckor;Belopp;Kostnad\nÅsa Ek;5;7650;7000\n") == "C004");
    CHECK(codes_of("Namn;Veckor;Ersättning;Kostnad\nÅsa Ek;5;7650;7000\n") == "C015");
}

TEST_CASE("a row that does not say who, or how much, is in error") {
    CHECK(codes_of("Namn;Veckor;Belopp\nÅsa Ek;;\n") == "C013");
    CHECK(codes_of("Namn;Belopp\nÅsa Ek;\n") == "C013");
    CHECK(codes_of("Student-id;Veckor\n;5\n") == "C013");
    CHECK(codes_of("Namn;Veckor;Belopp\nÅsa Ek;0;\n").empty());
}

TEST_CASE("our own lists may lack none of it") {
    Read into;
    read_list("ours.csv", "Namn;Från;Till\nÅsa Ek;2016-09-05;2016-10-07\n", ListOptions{},
              into.sources, into.list, into.found);
    CHECK(into.found.has_errors());
}

}  // namespace
}  // namespace underlag
