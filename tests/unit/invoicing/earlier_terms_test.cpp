#include "underlag/invoicing/earlier_terms.hpp"

#include <doctest/doctest.h>

#include "invoicing/made_up_ledger.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"

namespace underlag {
namespace {

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Id\n";
constexpr Term spring_2017{2017, Season::spring};

std::string told(const MadeUpLedger& ledger, Language language) {
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
    ledger.import(heading +
                  "aso;Åsa Ek;2016-06-27;2016-07-01;P-1\n"
                  "aso;Bo Lind;2016-09-05;2016-09-09;P-2\n"
                  "aso;Eva Lind;2017-02-06;2017-02-10;P-3\n");
    CHECK(told(ledger, Language::swedish) ==
          "1 rad för VT2016 tas med, 1 224,00 kr: det är inte fakturerat förut\n"
          "2 rader för HT2016 tas med, 1 836,00 kr: det är inte fakturerat förut\n");
    CHECK(told(ledger, Language::english) ==
          "1 line of VT2016 included, 1 224,00 kr: not invoiced before\n"
          "2 lines of HT2016 included, 1 836,00 kr: not invoiced before\n");
}

TEST_CASE("a line in the stead of a credited one had been invoiced, and is not told of") {
    MadeUpLedger ledger;
    ledger.import(heading + "aso;Åsa Ek;2016-09-05;2016-09-09;P-1\n");
    ledger.issue({2016, Season::autumn}, date(2016, 12, 1));
    ledger.import(heading + "aso;Åsa Ek;2016-09-05;2016-09-08;P-1\n");
    CHECK(told(ledger, Language::swedish) == "");
}

}  // namespace
}  // namespace underlag
