#include <doctest/doctest.h>

#include "rules/checked_text.hpp"
#include "underlag/invoicing/skipped_rows.hpp"

namespace underlag {
namespace {

// "list.csv 2 P101 P112; b.csv 3 P105"
std::string skipped(const Checked& checked) {
    std::string text;
    for (const SkippedRow& row : skipped_rows(checked.sources, checked.list, checked.found)) {
        text += (text.empty() ? "" : "; ") + std::string(row.list_name) + " " +
                std::to_string(row.line);
        for (const std::string_view code : row.codes)
            text += " " + std::string(code);
    }
    return text;
}

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Placerings-id\n";

TEST_CASE("a faulty row is named with its codes, each once and sorted; warnings do not count") {
    CHECK(skipped(Checked(heading + "ingen;=Åsa;igår;imorgon;\n"
                                    "aso;Nils Öberg;2016-09-03;2016-09-09;\n")) ==
          "list.csv 2 A201 C010");
}

TEST_CASE("of P105 and P107 every row involved is left out") {
    CHECK(skipped(Checked(heading + "aso;Åsa Ek;2016-09-05;2016-10-07;\n"
                                    "ek;Nils Öberg;2016-09-05;2016-10-07;P-1\n"
                                    "ek;Åsa Ek;2016-10-03;2016-10-14;\n"
                                    "ek;Eva Lind;2016-10-03;2016-10-14;P-1\n")) ==
          "list.csv 2 P105; list.csv 3 P107; list.csv 4 P105; list.csv 5 P107");
}

TEST_CASE("of P106 only the repeated row is left out") {
    CHECK(skipped(Checked(heading + "aso;Åsa Ek;2016-09-05;2016-10-07;\n"
                                    "aso;Åsa Ek;2016-09-05;2016-10-07;\n")) == "list.csv 3 P106");
}

TEST_CASE("a P105 that is a warning leaves nothing out") {
    CHECK(skipped(Checked("Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal dagar\n"
                          "aso;Åsa Ek;2016-09-05;2016-09-09;3\n"
                          "ek;Åsa Ek;2016-09-05;2016-09-09;2\n")) == "");
}

TEST_CASE("rows of several lists, by list and line") {
    CHECK(skipped(Checked(Given{.lists = {heading + "aso;Åsa Ek;2016-09-05;2016-10-07;\n",
                                          heading + "aso;Eva Lind;2016-09-05;;\n"
                                                    "ek;Åsa Ek;2016-09-05;2016-10-07;\n"}})) ==
          "list.csv 2 P105; b.csv 2 C013; b.csv 3 P105");
}

TEST_CASE("errors that are of no row leave no row out, and stop all") {
    const Checked checked(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Slut\n"
        "aso;Åsa Ek;2016-09-05;2016-10-07;\n");
    CHECK(skipped(checked) == "");
    CHECK(has_errors_outside_rows(checked.list, checked.found));
    CHECK_FALSE(has_errors_outside_rows(Checked(heading + "aso;Åsa Ek;2016-09-05;;\n").list,
                                        Checked(heading + "aso;Åsa Ek;2016-09-05;;\n").found));
}

}  // namespace
}  // namespace underlag
