#include "underlag/invoicing/amount_due.hpp"

#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Status\n";

Money due_of(const std::string& list, Term first_term,
             const std::string& agreement = karolinska()) {
    const Checked checked(Given{.lists = {list}, .agreements = {agreement, our_units()}});
    return amount_due(checked.list, checked.agreements, checked.assignments, *checked.rates,
                      first_term, faulty_rows(checked.list, checked.found));
}

TEST_CASE("every term from the first on counts, cancelled and faulty rows do not") {
    const std::string list = heading +
                             "aso;Åsa Ek;2016-12-12;2017-01-20;\n"
                             "aso;Bo Lind;2016-09-05;2016-09-09;\n"
                             "aso;Eva Lind;2016-09-05;2016-09-09;inställd\n"
                             "fel;Ida Sten;2016-09-05;2016-09-09;\n"
                             "aso;Nils Öberg;2016-09-09;2016-09-05;\n";
    CHECK(due_of(list, {2016, Season::autumn}) == Money::from_kronor(4590 + 4653 + 1530));
    CHECK(due_of(list, {2017, Season::spring}) == Money::from_kronor(4653));
    CHECK(due_of(list, {2017, Season::autumn}) == Money{});
}

TEST_CASE("a line that waits for its last day is worth as much") {
    std::string when_ended = karolinska();
    when_ended.insert(when_ended.find("[university]"), "in_arrears = \"placement\"\n");
    CHECK(due_of(heading + "aso;Åsa Ek;2017-05-15;2017-05-19;\n", {2016, Season::autumn},
                 when_ended) == Money::from_kronor(1551));
}

TEST_CASE("a placement that reaches a year without a rate is not counted, one before it is") {
    CHECK(due_of(heading + "aso;Åsa Ek;2017-12-11;2018-01-19;\n"
                           "aso;Bo Lind;2017-09-04;2017-09-08;\n",
                 {2016, Season::autumn}) == Money::from_kronor(1551));
}

}  // namespace
}  // namespace underlag
