#include "underlag/documents/document_sheets.hpp"

#include <doctest/doctest.h>

#include "documents/made_up_run.hpp"

using namespace underlag;

TEST_CASE("the 20 largest units are shown, largest first, and the rest together") {
    MadeUpRun made;
    for (int unit = 1; unit <= 23; ++unit)
        made.add_line(
            made.add_document("u" + std::to_string(unit), "Enhet " + std::to_string(unit)),
            "Åsa Ek", date(2016, 9, 5), date(2016, 9, 5).plus_days(7 * unit - 3));
    const auto rows = chart_rows(made.run, built_in_words());
    REQUIRE(rows.size() == 21);
    CHECK(rows.front().label == "Enhet 23");
    CHECK(rows.front().days == 115);
    CHECK(rows[19].label == "Enhet 4");
    CHECK(rows[20].label == "Övriga 3 verksamheter");
    CHECK(rows[20].days == 5 + 10 + 15);
    CHECK(rows[20].amount == Money::from_kronor(6 * 1530));
}

TEST_CASE("credit notes are not in the charts") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 9, 9));
    document.kind = DocumentKind::credit;
    CHECK(chart_rows(made.run, built_in_words()).empty());
}

TEST_CASE("with several agreements a unit is told apart by the agreement's id") {
    MadeUpRun made;
    made.add_document("a", "Åsö");
    CHECK(chart_rows(made.run, built_in_words()).front().label == "Åsö");
    made.add_document("a", "Åsö").agreement = "SH";
    CHECK(chart_rows(made.run, built_in_words()).front().label == "Åsö (KI)");
}
