#include "underlag/invoicing/due_minus_invoiced.hpp"

#include <doctest/doctest.h>

#include "invoicing/made_up_ledger.hpp"

namespace underlag {
namespace {

constexpr Term autumn_2016{2016, Season::autumn};
constexpr Date december = date(2016, 12, 1);
constexpr Terms until_autumn{{2000, Season::spring}, autumn_2016};

const std::string heading =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Dagar;Id;Status;Lärosäte\n";
const std::string whole_weeks = heading + "aso;Åsa Ek;2016-09-05;2016-10-07;;P-1;;KI\n";

std::string_view text_of(CreditReason reason) {
    switch (reason) {
        case CreditReason::cancelled:
            return "cancelled";
        case CreditReason::unit_changed:
            return "unit";
        case CreditReason::period_changed:
            return "period";
        case CreditReason::days_changed:
            return "days";
        case CreditReason::rate_changed:
            return "rate";
        case CreditReason::reissued:
            return "reissued";
        case CreditReason::no_longer_due:
            return "no longer due";
    }
    return "";
}

// "credit 0 period by 0, invoice 0"
std::string told(const Difference& difference) {
    std::string text;
    for (const Credit& credit : difference.to_credit) {
        text += (text.empty() ? "credit " : ", credit ") + std::to_string(credit.invoiced) + " " +
                std::string(text_of(credit.reason));
        if (credit.replaced_by)
            text += " by " + std::to_string(*credit.replaced_by);
    }
    for (const std::size_t index : difference.to_invoice)
        text += (text.empty() ? "invoice " : ", invoice ") + std::to_string(index);
    return text;
}

// What is to be done when a list that was invoiced has become another.
std::string after(const std::string& before, const std::string& now,
                  const std::string& agreement = karolinska()) {
    MadeUpLedger ledger;
    ledger.import(before);
    ledger.issue(autumn_2016, december);
    ledger.import(now, agreement);
    return told(ledger.compare(until_autumn, december).difference);
}

TEST_CASE("what was never invoiced is invoiced; what agrees is left as it is") {
    MadeUpLedger ledger;
    ledger.import(whole_weeks);
    CHECK(told(ledger.compare(until_autumn, december).difference) == "invoice 0");
    ledger.issue(autumn_2016, december);
    CHECK(ledger.compare(until_autumn, december).difference.is_nothing());
}

TEST_CASE("a line that agrees is left as it is though the student's name has changed") {
    CHECK(after(whole_weeks, heading + "aso;Åsa Ek Sten;2016-09-05;2016-10-07;;P-1;;KI\n") == "");
}

TEST_CASE("a stated number of days that is the calendar's own changes nothing") {
    CHECK(after(whole_weeks, heading + "aso;Åsa Ek;2016-09-05;2016-10-07;25;P-1;;KI\n") == "");
}

TEST_CASE("the reason is what differs: unit, period, days, rate, in that order") {
    CHECK(after(whole_weeks, heading + "ek;Åsa Ek;2016-09-05;2016-09-30;;P-1;;KI\n") ==
          "credit 0 unit by 0, invoice 0");
    CHECK(after(whole_weeks, heading + "aso;Åsa Ek;2016-09-05;2016-09-30;18;P-1;;KI\n") ==
          "credit 0 period by 0, invoice 0");
    CHECK(after(whole_weeks, heading + "aso;Åsa Ek;2016-09-05;2016-10-07;18;P-1;;KI\n") ==
          "credit 0 days by 0, invoice 0");
    std::string raised = karolinska();
    raised.replace(raised.find("1530.00"), 7, "1540.00");
    CHECK(after(whole_weeks, whole_weeks, raised) == "credit 0 rate by 0, invoice 0");
}

TEST_CASE("a week rate that has changed counts though the amount is the same to the öre") {
    const std::string one_day = heading + "aso;Åsa Ek;2016-11-15;2016-11-15;;P-1;;KI\n";
    std::string raised = karolinska();
    raised.replace(raised.find("1530.00"), 7, "1530.01");
    CHECK(after(one_day, one_day, raised) == "credit 0 rate by 0, invoice 0");
}

TEST_CASE("a last day moved by a weekend is another period, though the kronor are the same") {
    CHECK(after(whole_weeks, heading + "aso;Åsa Ek;2016-09-05;2016-10-09;;P-1;;KI\n") ==
          "credit 0 period by 0, invoice 0");
}

TEST_CASE("another agreement counts as another unit") {
    MadeUpLedger ledger;
    const std::vector<std::string> both{karolinska(), sodertorn(), our_units()};
    ledger.import({.lists = {whole_weeks}, .agreements = both});
    ledger.issue(autumn_2016, december);
    ledger.import(
        {.lists = {heading + "aso;Åsa Ek;2016-09-05;2016-10-07;;P-1;;SH\n"}, .agreements = both});
    CHECK(told(ledger.compare(until_autumn, december).difference) ==
          "credit 0 unit by 0, invoice 0");
}

TEST_CASE("a cancelled placement is credited, and nothing comes in its stead") {
    CHECK(after(whole_weeks, heading + "aso;Åsa Ek;2016-09-05;2016-10-07;;P-1;inställd;KI\n") ==
          "credit 0 cancelled");
}

TEST_CASE("what has moved to a term that is not invoiced yet is no longer due") {
    CHECK(after(whole_weeks, heading + "aso;Åsa Ek;2017-01-09;2017-02-10;;P-1;;KI\n") ==
          "credit 0 no longer due");
}

TEST_CASE("each term of a placement is compared by itself") {
    MadeUpLedger ledger;
    const Term spring_2017{2017, Season::spring};
    const Terms both{{2016, Season::autumn}, spring_2017};
    ledger.import(heading + "aso;Åsa Ek;2016-12-12;2017-01-20;;P-1;;KI\n");
    ledger.issue(spring_2017, date(2017, 6, 1));
    ledger.import(heading + "aso;Åsa Ek;2016-12-12;2017-01-13;;P-1;;KI\n");
    CHECK(told(ledger.compare(both, date(2017, 6, 1)).difference) ==
          "credit 1 period by 1, invoice 1");
    CHECK(ledger.compare(until_autumn, date(2017, 6, 1)).difference.is_nothing());
    ledger.import(heading + "aso;Åsa Ek;2016-12-12;2016-12-30;;P-1;;KI\n");
    CHECK(told(ledger.compare(both, date(2017, 6, 1)).difference) ==
          "credit 0 period by 0, credit 1 no longer due, invoice 0");
}

TEST_CASE("a line that stands on two invoices is credited on the later one") {
    MadeUpLedger ledger;
    ledger.import(whole_weeks);
    const Comparison nothing_invoiced = ledger.compare(until_autumn, december);
    ledger.issue(nothing_invoiced, autumn_2016, december);
    ledger.issue(nothing_invoiced, autumn_2016, december);
    CHECK(told(ledger.compare(until_autumn, december).difference) == "credit 1 no longer due");
}

TEST_CASE("placements of agreements that are not loaded, and rows left out, are let be and named") {
    MadeUpLedger ledger;
    const std::string list = heading +
                             "aso;Åsa Ek;2016-09-05;2016-10-07;;P-1;;KI\n"
                             "aso;Bo Lind;2016-09-05;2016-10-07;;P-2;;SH\n"
                             "aso;Eva Lind;2016-09-05;2016-10-07;;P-3;;KI\n";
    ledger.import({.lists = {list}, .agreements = {karolinska(), sodertorn(), our_units()}});
    ledger.issue(autumn_2016, december);
    std::string faulty = list;
    faulty.replace(faulty.find("aso;Eva"), 3, "fel");
    ledger.import({.lists = {faulty}, .agreements = {karolinska(), our_units()}});
    const Comparison comparison = ledger.compare(until_autumn, december);
    CHECK(comparison.difference.is_nothing());
    CHECK(comparison.invoiced.size() == 1);
    CHECK(comparison.not_loaded == std::vector<std::string>{"SH"});
}

// A party's share of the cost of 2024.
Claim share(Money amount, std::int64_t id = 3, std::int32_t year = 2024) {
    return {.key = {.id = id, .part = year, .kind = ClaimKey::Kind::share},
            .agreement = "RSS",
            .subject = "falun",
            .period = Period::between(Date::from_ymd(year, 1, 1).value(),
                                      Date::from_ymd(year, 12, 31).value())
                          .value(),
            .quantity = 1,
            .price = amount,
            .amount = amount};
}

Difference compared(std::vector<Claim> due, std::vector<Claim> invoiced) {
    const auto claims = [](const std::vector<Claim>& of) {
        return Claims{of.size(), [&of](std::size_t index) { return of[index]; }};
    };
    return due_minus_invoiced(claims(due), claims(invoiced), {});
}

TEST_CASE("any kind of claim is compared: shares agree, change, and are no longer due") {
    const Money before = Money::from_kronor(430'182), now = Money::from_kronor(431'000);
    CHECK(compared({share(before)}, {share(before)}).is_nothing());
    CHECK(told(compared({share(now)}, {share(before)})) == "credit 0 rate by 0, invoice 0");
    CHECK(told(compared({}, {share(before)})) == "credit 0 no longer due");
    CHECK(told(compared({share(before), share(before, 3, 2025)}, {share(before)})) == "invoice 1");
}

TEST_CASE("claims of two kinds are never taken for one another") {
    Claim placement = share(Money::from_kronor(1));
    placement.key.kind = ClaimKey::Kind::placement;
    CHECK(told(compared({placement}, {share(Money::from_kronor(1))})) ==
          "credit 0 no longer due, invoice 0");
}

}  // namespace
}  // namespace underlag
