#include "underlag/invoicing/changes_told.hpp"

#include <doctest/doctest.h>

#include "invoicing/made_up_ledger.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"

namespace underlag {
namespace {

constexpr Term autumn_2016{2016, Season::autumn};
constexpr Term spring_2017{2017, Season::spring};
constexpr Date in_time = date(2016, 12, 1);
constexpr Terms both_terms{autumn_2016, spring_2017};

const std::string heading =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Dagar;Id;Status;Utbildning\n";
const std::string three = heading +
                          "aso;Åsa Ek;2016-09-05;2016-10-07;;P-1;;\n"
                          "ek;Bo Lind;2016-12-12;2017-01-20;;P-2;;\n"
                          "ek;Eva Lind;2016-11-14;2016-11-18;4;P-3;;\n";

std::string with(std::string text, const std::string& old, const std::string& now) {
    return text.replace(text.find(old), old.size(), now);
}

// What L405 says when a list was invoiced in both terms, and then list and agreement became these.
std::string told(const std::string& list, const std::string& agreement,
                 Language language = Language::swedish, const std::string& before = three) {
    MadeUpLedger ledger;
    ledger.import(before);
    ledger.issue(spring_2017, in_time);
    ledger.import(list, agreement);
    Diagnostics found;
    check_rates_unchanged(ledger.judged(ledger.compare(both_terms, in_time), in_time), found);
    std::string text;
    for (const Diagnostic& finding : found.all()) {
        CHECK(finding.kind == &rate_changed_after_invoice);
        const std::string sentence = with_plain_spaces(message(finding, language));
        text += sentence.substr(0, sentence.find_first_of(":,", sentence.find("kr,") + 1)) + "\n";
    }
    return text;
}

TEST_CASE("the same list and agreement change nothing") {
    CHECK(told(three, karolinska()) == "");
}

TEST_CASE("a rate that has changed is told of by term, with lines and kronor") {
    CHECK(
        told(three, with(karolinska(), "1551.00", "1561.00")) ==
        "i VT2017 skulle 1 rad som redan fakturerats ändras, från 4 653,00 kr till 4 683,00 kr\n");
    CHECK(told(three, with(karolinska(), "1530.00", "1540.00"), Language::english) ==
          "in HT2016, 3 lines already invoiced would change, from 13 464,00 kr to 13 552,00 kr\n");
}

TEST_CASE("holidays that are no longer paid change days without any list") {
    CHECK(
        told(three, with(karolinska(), "price_year", "public_holidays = \"unpaid\"\nprice_year")) ==
        "i HT2016 skulle 1 rad som redan fakturerats ändras, från 4 590,00 kr till 4 284,00 kr\n"
        "i VT2017 skulle 1 rad som redan fakturerats ändras, från 4 653,00 kr till 4 342,80 kr\n");
}

TEST_CASE("lines that are not due yet under a new in_arrears would be taken back") {
    CHECK(told(three,
               with(karolinska(), "[university]", "in_arrears = \"placement\"\n[university]")) ==
          "i HT2016 skulle 1 rad som redan fakturerats ändras, från 4 590,00 kr till 0,00 kr\n"
          "i VT2017 skulle 1 rad som redan fakturerats ändras, från 4 653,00 kr till 0,00 kr\n");
}

TEST_CASE("what a list has changed is no change of the agreement") {
    CHECK(told(with(three, "2016-10-07", "2016-09-30"), karolinska()) == "");
    CHECK(told(with(three, "aso;Åsa", "ek;Åsa"), karolinska()) == "");
    CHECK(told(with(three, "18;4;", "18;3;"), karolinska()) == "");
    CHECK(told(with(three, "P-1;", "P-1;inställd"), karolinska()) == "");
}

TEST_CASE(
    "a programme that a list has changed gives another rate, and is no change of the agreement") {
    const std::string own_rate = karolinska(
        "[[compensation.programme]]\nname = \"Socionom\"\nweek_rate = \"700.00\"\n"
        "price_year = 2016\n");
    MadeUpLedger ledger;
    const std::string nurse = heading + "aso;Åsa Ek;2016-09-05;2016-09-09;;P-1;;Sjuksköterska\n";
    ledger.import(nurse, own_rate);
    ledger.issue(autumn_2016, in_time);
    ledger.import(with(nurse, "Sjuksköterska", "Socionom"), own_rate);
    const Comparison comparison = ledger.compare(both_terms, in_time);
    CHECK(comparison.difference.to_credit.size() == 1);
    CHECK(changed_without_import(ledger.judged(comparison, in_time)).empty());
    ledger.import(with(nurse, "Sjuksköterska", "Socionom"), with(own_rate, "1530.00", "1540.00"));
    const auto changes =
        changed_without_import(ledger.judged(ledger.compare(both_terms, in_time), in_time));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].after == Money::from_kronor(1540));
}

TEST_CASE(
    "a line that list and agreement change at once counts, at what the old row is worth now") {
    CHECK(told(with(three, "2016-10-07", "2016-09-30"), with(karolinska(), "1530.00", "1540.00")) ==
          "i HT2016 skulle 3 rader som redan fakturerats ändras, från 13 464,00 kr till 13 552,00 "
          "kr\n");
}

TEST_CASE("a rate counts also where rounding hides it: the documents print the rate") {
    const std::string one_day = heading + "aso;Åsa Ek;2016-11-15;2016-11-15;;P-1;;\n";
    CHECK(told(with(one_day, "aso;", "ek;"), with(karolinska(), "1530.00", "1530.01"),
               Language::swedish, one_day) ==
          "i HT2016 skulle 1 rad som redan fakturerats ändras, från 306,00 kr till 306,00 kr\n");
}

TEST_CASE("a cancelled placement is taken back whatever the agreement says now") {
    const std::string one = heading + "aso;Åsa Ek;2016-09-05;2016-10-07;;P-1;;\n";
    CHECK(told(with(one, "P-1;", "P-1;inställd"), with(karolinska(), "1530.00", "1540.00"),
               Language::swedish, one) == "");
    CHECK(told(with(one, "2016-09-05;2016-10-07", "2017-09-04;2017-10-06"),
               with(karolinska(), "1530.00", "1540.00"), Language::swedish, one) == "");
}

TEST_CASE("a change of the name does not hide that the agreement calculates otherwise") {
    CHECK(told(with(three, "Åsa Ek", "Åsa Ek Sten"), with(karolinska(), "1530.00", "1540.00")) ==
          "i HT2016 skulle 3 rader som redan fakturerats ändras, från 13 464,00 kr till 13 552,00 "
          "kr\n");
}

const std::string short_heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Id\n";

std::string told_late(const MadeUpLedger& ledger, Language language) {
    const Comparison made = ledger.compare({{2016, Season::spring}, spring_2017}, date(2017, 6, 1));
    Diagnostics found;
    note_earlier_terms(made.due, made.difference, spring_2017, found);
    std::string text;
    for (const Diagnostic& finding : found.all()) {
        CHECK(finding.kind == &earlier_term_included);
        text += with_plain_spaces(message(finding, language)) + "\n";
    }
    return text;
}

TEST_CASE("late rows are told of for each earlier term, with lines and kronor") {
    MadeUpLedger ledger;
    ledger.import(short_heading +
                  "aso;Åsa Ek;2016-06-27;2016-07-01;P-1\n"
                  "aso;Bo Lind;2016-09-05;2016-09-09;P-2\n"
                  "aso;Eva Lind;2017-02-06;2017-02-10;P-3\n");
    CHECK(told_late(ledger, Language::swedish) ==
          "1 rad för VT2016 tas med, 1 224,00 kr: det är inte fakturerat förut\n"
          "2 rader för HT2016 tas med, 1 836,00 kr: det är inte fakturerat förut\n");
    CHECK(told_late(ledger, Language::english) ==
          "1 line of VT2016 included, 1 224,00 kr: not invoiced before\n"
          "2 lines of HT2016 included, 1 836,00 kr: not invoiced before\n");
}

TEST_CASE("a line in the stead of a credited one had been invoiced, and is not told of") {
    MadeUpLedger ledger;
    ledger.import(short_heading + "aso;Åsa Ek;2016-09-05;2016-09-09;P-1\n");
    ledger.issue({2016, Season::autumn}, date(2016, 12, 1));
    ledger.import(short_heading + "aso;Åsa Ek;2016-09-05;2016-09-08;P-1\n");
    CHECK(told_late(ledger, Language::swedish) == "");
}

}  // namespace
}  // namespace underlag
