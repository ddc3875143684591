// What --complete-for cancels.
#include <doctest/doctest.h>

#include "identity/matched_text.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};
const std::string of_asa = "L-1-K4QX;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";
const std::string of_bo = "L-2-K4QX;KI;aso;Bo Lind;2016-10-10;2016-11-04;;;;;\n";
const std::string still_asa = ";KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n";

std::string complete(const std::string& ledger, const std::string& rows,
                     const std::vector<std::string>& emptied = {}) {
    return Matched(
               Histories{
                   .ledger = ledger, .lists = {rows}, .complete_for = autumn, .emptied = emptied})
        .fates();
}

TEST_CASE("what a complete list no longer holds is cancelled, and only then") {
    CHECK(complete(of_asa + of_bo, still_asa) == "unchanged L-1-K4QX; cancelled L-2-K4QX");
    CHECK(Matched(of_asa + of_bo, still_asa).fates() == "unchanged L-1-K4QX");
}

TEST_CASE("one unit's complete list cancels nothing elsewhere") {
    CHECK(complete(of_asa + "L-2-K4QX;KI;ek;Bo Lind;2016-10-10;2016-11-04;;;;;\n"
                            "L-3-K4QX;SH;aso;Bo Lind;2016-11-07;2016-11-11;;;;;\n",
                   still_asa) == "unchanged L-1-K4QX");
}

TEST_CASE("only what starts in the term is cancelled, and what is to be paid") {
    CHECK(complete(of_asa + "L-2-K4QX;KI;aso;Bo Lind;2016-06-27;2016-07-08;;;;;\n"
                            "L-3-K4QX;KI;aso;Bo Lind;2017-01-02;2017-01-13;;;;;\n"
                            "L-4-K4QX;KI;aso;Bo Lind;2016-12-19;2017-01-01;;;;;\n"
                            "L-5-K4QX;KI;aso;Bo Lind;2016-07-11;2016-07-15;;;;;inställd\n",
                   still_asa) == "unchanged L-1-K4QX; cancelled L-4-K4QX");
}

TEST_CASE("a unit that is now empty is named, for every agreement that has it") {
    const std::string elsewhere =
        "L-2-K4QX;KI;ek;Bo Lind;2016-10-10;2016-11-04;;;;;\n"
        "L-3-K4QX;SH;ek;Bo Lind;2016-11-07;2016-11-11;;;;;\n";
    CHECK(complete(of_asa + elsewhere, still_asa, {"ek"}) ==
          "unchanged L-1-K4QX; cancelled L-2-K4QX; cancelled L-3-K4QX");
    CHECK(complete(elsewhere, "", {"ek"}) == "cancelled L-2-K4QX; cancelled L-3-K4QX");
    // Even when the register no longer has it.
    CHECK(complete("L-2-K4QX;KI;gamla;Bo Lind;2016-10-10;2016-11-04;;;;;\n", "", {"gamla"}) ==
          "cancelled L-2-K4QX");
    CHECK(complete("L-2-K4QX;KI;gamla;Bo Lind;2016-10-10;2016-11-04;;;;;\n", still_asa) == "added");
}

TEST_CASE("placements of an agreement that is not loaded are left as they are") {
    CHECK(complete(of_asa + "L-2-K4QX;UU;aso;Bo Lind;2016-10-10;2016-11-04;;;;;\n", still_asa,
                   {"aso"}) == "unchanged L-1-K4QX");
}

TEST_CASE("a refused row holds what it points at") {
    CHECK(complete(of_asa + of_bo, still_asa + "L-2-K4QX;KI;aso;Bo Lind;x;2016-11-04;;;;;\n") ==
          "unchanged L-1-K4QX; refused L-2-K4QX");  // unreadable, with an id
    CHECK(complete(of_asa + of_bo, still_asa + ";KI;aso;Bo Lind;2016-10-10;x;;;;;\n") ==
          "unchanged L-1-K4QX; refused L-2-K4QX");  // unreadable, without one
    CHECK(complete(of_asa + of_bo, still_asa + ";KI;aso;Bo Lindh;2016-10-17;2016-11-04;;;;;\n") ==
          "unchanged L-1-K4QX; refused L-2-K4QX");  // P119
    CHECK(complete(of_asa + "L-2-K4QX;KI;aso;Bo Lind;2016-10-10;2016-11-04;;S1;;;\n"
                            "L-3-K4QX;KI;aso;Bo Lind;2016-10-10;2016-11-04;;S2;;;\n",
                   still_asa + ";KI;aso;Bo Lind;2016-10-10;2016-11-04;;;;;\n") ==
          "unchanged L-1-K4QX; refused");  // either of two namesakes
}

TEST_CASE("a row that may be about any placement holds all that it could be") {
    const std::string at_both = of_asa + of_bo +
                                "L-3-K4QX;KI;ek;Nils Öberg;2016-10-10;2016-11-04;;;;;\n"
                                "L-4-K4QX;SH;ek;Eva Lind;2016-10-10;2016-11-04;;;;;\n";
    const std::string at_both_still = still_asa +
                                      ";KI;ek;Ida Sten;2016-08-01;2016-08-05;;;;;\n"
                                      ";SH;ek;Ove Alm;2016-08-01;2016-08-05;;;;;\n";
    CHECK(complete(at_both, at_both_still) ==
          "unchanged L-1-K4QX; added; added; cancelled L-2-K4QX; cancelled L-3-K4QX; cancelled "
          "L-4-K4QX");
    CHECK(
        complete(at_both, at_both_still + ";KI;aso;Bo Lind;x;2016-11-04;;;;;\n") ==
        "unchanged L-1-K4QX; added; added; refused; cancelled L-3-K4QX; cancelled L-4-K4QX");  // of
                                                                                               // its
                                                                                               // unit
    CHECK(complete(at_both, at_both_still + ";KI;y;Bo Lind;2016-10-10;2016-11-04;;;;;\n") ==
          "unchanged L-1-K4QX; added; added; refused; cancelled L-4-K4QX");  // of its agreement
    CHECK(complete(at_both, at_both_still + ";KI;aso\n") ==
          "unchanged L-1-K4QX; added; added; refused");
}

}  // namespace
}  // namespace underlag
