// A placement whose dates move past its agreement's end is a new one under the next agreement.
#include <doctest/doctest.h>

#include "identity/matched_text.hpp"

namespace underlag {
namespace {

// An agreement with Karolinska Institutet, valid as `validity` says.
std::string karolinska(const std::string& id, const std::string& validity, const std::string& rate,
                       int price_year) {
    return "[agreement]\nid = \"" + id + "\"\n" + validity +
           "[university]\nname = \"Karolinska Institutet\"\naliases = [\"KI\"]\n" +
           "[compensation]\nweek_rate = \"" + rate +
           "\"\nprice_year = " + std::to_string(price_year) + "\n";
}

// Two agreements with one university, one after the other, and one with another university.
std::vector<std::string> succeeding_agreements() {
    return {
        karolinska("KI-2016", "valid_from = 2016-01-01\nvalid_to = 2016-12-31\n", "1530.00", 2016),
        karolinska("KI-2017", "valid_from = 2017-01-01\n", "1600.00", 2017), two_agreements[1],
        two_agreements[2]};
}

Matched met(const std::string& ledger, const std::string& rows,
            std::optional<Term> complete_for = std::nullopt) {
    return Matched(Histories{.ledger = ledger,
                             .lists = {rows},
                             .complete_for = complete_for,
                             .agreements = succeeding_agreements()});
}

const std::string of_asa = "P-1;KI-2016;aso;Åsa Ek;2016-11-14;2016-12-16;;;;;\n";

TEST_CASE("P119: a placement that has moved past its agreement's end, known by its id") {
    const Matched matched = met(of_asa, "P-1;KI;aso;Åsa Ek;2017-10-16;2017-11-17;;;;;\n");
    CHECK(matched.fates() == "added");
    CHECK(matched.told("P119") ==
          "W 2:A2 P-1\n"
          "raden ser ut som P-1 i liggaren, 2016-11-14–2016-12-16 (aso, avtalet KI-2016), som inte "
          "längre står i listan\n"
          "är det samma placering, ta också med P-1 med sina gamla datum och inställd i Status, "
          "annars betalas båda; är det en annan, låt den gamla raden stå kvar\n"
          "the row looks like P-1 in the ledger, 2016-11-14 to 2016-12-16 (aso, agreement "
          "KI-2016), which is no longer in the list\n"
          "if it is the same placement, keep P-1 too, with its old dates and inställd in Status, "
          "otherwise both are paid; if it is another, keep the old row\n");
}

TEST_CASE("P119: so too by the ledger's own id, at any unit, and back to the agreement before") {
    CHECK(met("L-17-K4QX;KI-2016;aso;Åsa Ek;2016-11-14;2016-12-16;;;;;\n",
              "L-17-K4QX;KI;ek;Åsa Ek;2017-10-16;2017-11-17;;;;;\n")
              .findings() == "P119 W 2:A2");
    CHECK(met("P-1;KI-2017;aso;Åsa Ek;2017-10-16;2017-11-17;;;;;\n",
              "L-1000-K4QX;KI;ek;Åsa Ek;2016-10-17;2016-11-18;;;;;\n")
              .findings() == "P119 W 2:A2");
}

TEST_CASE("P119: one id and surely two students are row numbers that begin anew") {
    CHECK(met(of_asa, "P-1;KI;aso;Bo Lind;2017-01-16;2017-02-17;;;;;\n").findings() == "");
    CHECK(met(of_asa, "P-1;KI;aso;Åsa Eek;2017-01-16;2017-02-17;;;;;\n").findings() ==
          "P119 W 2:A2");
    CHECK(met(of_asa, "P-1;KI;aso;;2017-01-16;2017-02-17;;S1;ja;;\n").findings() == "P119 W 2:A2");
}

TEST_CASE("P119: of one student without the id, at the same unit in the same or the next term") {
    CHECK(met(of_asa, ";KI;aso;åsa ek;2017-01-16;2017-02-17;;;;;\n").findings() == "P119 W 2:A2");
    CHECK(met(of_asa, ";KI;aso;Åsa Ek;2017-08-28;2017-09-29;;;;;\n").findings() == "");
    CHECK(met(of_asa, ";KI;aso;Åsa Eek;2017-01-16;2017-02-17;;;;;\n").findings() == "");
    CHECK(met("L-17-K4QX;KI-2016;aso;Åsa Ek;2016-11-14;2016-12-16;;S1;;;\n",
              ";KI;aso;Åsa Ek-Lind;2017-01-16;2017-02-17;;S1;;;\n")
              .findings() == "P119 W 2:A2");
}

TEST_CASE("P119: of one student without the id, at another unit only in a term of both") {
    const std::string over_new_year = "L-17-K4QX;KI-2016;aso;Åsa Ek;2016-12-12;2017-01-20;;;;;\n";
    CHECK(met(over_new_year, ";KI;ek;Åsa Ek;2017-02-06;2017-03-10;;;;;\n").findings() ==
          "P119 W 2:A2");
    CHECK(met(of_asa, ";KI;ek;Åsa Ek;2017-02-06;2017-03-10;;;;;\n").findings() == "");
}

TEST_CASE("P119: with a day in common it is an error, where P105 does not see one student") {
    const std::string over_new_year = "P-1;KI-2016;aso;Åsa Ek;2016-12-12;2017-01-20;;;;;\n";
    const Matched protected_now =
        met(over_new_year, "P-1;KI;aso;;2017-01-16;2017-02-17;;S1;ja;;\n");
    CHECK(protected_now.findings() == "P119 E 2:A2");
    CHECK(protected_now.fates() == "refused P-1");
    CHECK(met(over_new_year, "P-1;KI;aso;Åsa Ek;2017-01-16;2017-02-17;;;;;\n").findings() == "");
}

TEST_CASE("P119: of a placement at a unit that has left its agreement too") {
    CHECK(met("P-1;KI-2016;stangd;Åsa Ek;2016-11-14;2016-12-16;;;;;\n",
              "P-1;KI;aso;Åsa Ek;2017-01-16;2017-02-17;;;;;\n")
              .findings() == "P119 W 2:A2");
}

TEST_CASE("a placement that a row is about, or that is cancelled, is left out") {
    const std::string moved = "P-1;KI;aso;Åsa Ek;2017-01-16;2017-02-17;;;;;\n";
    CHECK(met(of_asa, of_asa + moved).findings() == "");
    CHECK(
        met(of_asa, "P-1;KI;aso;Åsa Ek;2016-11-14;2016-12-16;;;;;inställd\n" + moved).findings() ==
        "");
    CHECK(met("P-1;KI-2016;aso;Åsa Ek;2016-11-14;2016-12-16;;;;;inställd\n", moved).findings() ==
          "");
    CHECK(met(of_asa, "P-1;KI;aso;Åsa Ek;2017-01-16;2017-02-17;;;;;inställd\n").findings() == "");
}

TEST_CASE("a student who comes again under the same agreement is not suspected") {
    CHECK(met("P-1;KI-2016;aso;Åsa Ek;2016-04-04;2016-05-06;;;;;\n",
              "P-2;KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;;\n")
              .findings() == "");
}

TEST_CASE("a placement that a complete list cancels is not suspected") {
    const std::string others = ";KI;aso;Bo Lind;2016-09-05;2016-10-07;;;;;\n";
    const std::string moved = "P-1;KI;aso;Åsa Ek;2017-01-16;2017-02-17;;;;;\n";
    CHECK(met(of_asa, others + moved).findings() == "P119 W 3:A3");
    const Matched complete = met(of_asa, others + moved, Term{2016, Season::autumn});
    CHECK(complete.fates() == "added; added; cancelled P-1");
    CHECK(complete.findings() == "");
}

}  // namespace
}  // namespace underlag
