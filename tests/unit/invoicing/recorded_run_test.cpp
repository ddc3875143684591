#include "underlag/invoicing/recorded_run.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>

#include "invoicing/made_up_ledger.hpp"

namespace underlag {
namespace {

constexpr Term autumn_2016{2016, Season::autumn};
constexpr Term spring_2017{2017, Season::spring};
constexpr Date december = date(2016, 12, 1);

const std::string heading =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Id;Status;Studentreferens;Skyddad;Lärosäte\n";

TEST_CASE("invoice bases are numbered by agreement and unit, from the year's next number") {
    MadeUpLedger ledger;
    const std::vector<std::string> agreements{karolinska(), sodertorn(), our_units()};
    ledger.import({.lists = {heading + "ek;Åsa Ek;2016-09-05;2016-09-09;P-1;;;;SH\n"
                                       "ek;Bo Lind;2016-09-05;2016-09-09;P-2;;;;KI\n"
                                       "aso;Eva Lind;2016-09-05;2016-09-09;P-3;;;;SH\n"},
                   .agreements = agreements});
    const DocumentRun& run = ledger.issue(autumn_2016, december);
    CHECK(told(run) ==
          "2016-0001 ek: Bo Lind 1 530,00; 2016-0002 aso: Eva Lind 980,00; 2016-0003 ek: Åsa Ek "
          "980,00");
    CHECK(run.recorded);
    CHECK(run.term == autumn_2016);
    CHECK(run.issue_date == december);
    CHECK(run.documents.front().due_date == date(2016, 12, 31));
    CHECK(run.documents.front().file.empty());
}

TEST_CASE("a number has at least four digits and the year of the issue date") {
    MadeUpLedger ledger;
    ledger.import(heading + "aso;Åsa Ek;2016-09-05;2016-09-09;P-1;;;;KI\n");
    const Comparison comparison = ledger.compare({autumn_2016, autumn_2016}, december);
    const Imported now({.lists = {heading}});
    const ReasonText reason;
    const DocumentRun run = make_recorded_run({.due = comparison.due,
                                               .invoiced = comparison.invoiced,
                                               .difference = comparison.difference,
                                               .agreements = now.checked.agreements,
                                               .list = now.checked.list,
                                               .ledger_rows = now.rows,
                                               .term = autumn_2016,
                                               .issue_date = date(2017, 1, 2),
                                               .next_number = 10'000,
                                               .reason_text = reason});
    CHECK(told(run) == "2017-10000 aso: Åsa Ek 1 530,00");
}

TEST_CASE("a credit note for each original comes first, with the old lines in full") {
    MadeUpLedger ledger;
    ledger.import(heading +
                  "ek;Åsa Ek;2016-09-05;2016-10-07;P-1;;;;KI\n"
                  "aso;Bo Lind;2016-09-05;2016-09-09;P-2;;;;KI\n"
                  "ek;Örjan Öst;2016-09-05;2016-09-09;P-3;;;;KI\n");
    const DocumentRun& first = ledger.issue(autumn_2016, december);
    CHECK(told(first) ==
          "2016-0001 aso: Bo Lind 1 530,00; 2016-0002 ek: Åsa Ek 7 650,00 Örjan Öst 1 530,00");
    ledger.import(heading +
                  "ek;Åsa Ek;2016-09-05;2016-09-30;P-1;;;;KI\n"
                  "ek;Bo Lind;2016-09-05;2016-09-09;P-2;;;;KI\n"
                  "ek;Örjan Öst;2016-09-05;2016-09-09;P-3;inställd;;;KI\n");
    const DocumentRun& second = ledger.issue(autumn_2016, date(2016, 12, 9));
    CHECK(told(second) ==
          "2016-0003 kredit 2016-0001 aso: Bo Lind 1 530,00; 2016-0004 kredit 2016-0002 ek: Åsa Ek "
          "7 650,00 Örjan Öst 1 530,00; 2016-0005 ek: Bo Lind 1 530,00 Åsa Ek 6 120,00");
    const Document& credit = second.documents.at(1);
    CHECK(credit.kind == DocumentKind::credit);
    CHECK(credit.total == Money::from_kronor(9180));
    CHECK(credit.days == 30);
    CHECK_FALSE(credit.due_date.has_value());
    const Document& credited = first.documents.at(1);
    CHECK(credit.agreement == credited.agreement);
    CHECK(credit.issuer == credited.issuer);
    CHECK(credit.receiver == credited.receiver);
    CHECK(credit.subject == credited.subject);
    CHECK(credit.policy == credited.policy);
    CHECK(credit.credits_issued == december);
    const Line& original = first.documents.at(1).lines.at(0);
    const Line& line = credit.lines.at(0);
    CHECK(line.records.credited == original.records.line);
    CHECK(line.records.line != original.records.line);
    CHECK(line.claim == original.claim);
    CHECK(line.records.version == original.records.version);
    CHECK(line.period == original.period);
    CHECK(line.reason == CreditReason::period_changed);
    CHECK(line.reason_text == "ändrad");
    CHECK(credit.lines.at(1).reason == CreditReason::cancelled);
    CHECK(credit.lines.at(1).reason_text == "borta");
    CHECK(second.documents.at(2).lines.at(1).records.credited == 0);
    const Document& invoice = second.documents.at(2);
    CHECK(invoice.replaced_by_line(invoice.lines.at(0)) == "2016-0001");
    CHECK(invoice.replaced_by_line(invoice.lines.at(1)) == "2016-0002");
    CHECK(first.documents.at(0).in_stead_of.empty());
    CHECK(second.invoiced() == Money::from_kronor(7650));
    CHECK(second.credited() == Money::from_kronor(10'710));
}

TEST_CASE("credit notes of one unit come by their originals' numbers, counted, not spelt") {
    MadeUpLedger ledger;
    ledger.import(heading + "aso;Åsa Ek;2016-09-05;2016-09-09;P-1;;;;KI\n");
    ledger.issue(autumn_2016, december);
    ledger.import(heading +
                  "aso;Åsa Ek;2016-09-05;2016-09-09;P-1;;;;KI\n"
                  "aso;Bo Lind;2016-09-05;2016-09-09;P-2;;;;KI\n");
    ledger.issue(autumn_2016, december);
    ledger.runs[0].documents[0].number = "2016-10000";
    ledger.runs[1].documents[0].number = "2016-9999";
    ledger.import(heading +
                  "aso;Åsa Ek;2016-09-05;2016-09-09;P-1;inställd;;;KI\n"
                  "aso;Bo Lind;2016-09-05;2016-09-09;P-2;inställd;;;KI\n");
    CHECK(told(ledger.issue(autumn_2016, december)) ==
          "2016-0003 kredit 2016-9999 aso: Bo Lind 1 530,00; 2016-0004 kredit 2016-10000 aso: Åsa "
          "Ek 1 530,00");
}

TEST_CASE("a student who has become protected is not named on the credit note") {
    MadeUpLedger ledger;
    ledger.import(heading + "aso;Åsa Ek;2016-09-05;2016-09-09;P-1;;;;KI\n");
    ledger.issue(autumn_2016, december);
    ledger.import(heading + "aso;;2016-09-05;2016-09-09;P-1;inställd;S-1;ja;KI\n");
    const DocumentRun& run = ledger.issue(autumn_2016, december);
    CHECK(told(run) == "2016-0002 kredit 2016-0001 aso: S-1 1 530,00");
    CHECK(run.documents.at(0).lines.at(0).placement.is_protected);
    CHECK(run.documents.at(0).lines.at(0).placement.student_ref == "S-1");
}

TEST_CASE(
    "whichever placement's student has become protected, the first or the last, is not named") {
    const std::array<std::string, 3> names{"Åsa Ek", "Bo Lind", "Eva Öst"};
    const auto list = [&](const std::string& status, std::optional<std::size_t> secret) {
        std::string text = heading;
        for (std::size_t row = 0; row < names.size(); ++row)
            text += "aso;" + (row == secret ? "" : names[row]) + ";2016-09-05;2016-09-09;P-" +
                    std::to_string(row + 1) + ";" + status +
                    (row == secret ? ";S-9;ja;KI\n" : ";;;KI\n");
        return text;
    };
    for (std::size_t secret = 0; secret < names.size(); ++secret) {
        MadeUpLedger ledger;
        ledger.import(list("", std::nullopt));
        ledger.issue(autumn_2016, december);
        ledger.import(list("inställd", secret));
        const DocumentRun& run = ledger.issue(autumn_2016, december);
        REQUIRE(run.documents.size() == 1);
        REQUIRE(run.documents[0].lines.size() == 3);
        for (const Line& line : run.documents[0].lines) {
            const bool is_secret = line.claim.id == static_cast<std::int64_t>(secret) + 1;
            CHECK(line.placement.is_protected == is_secret);
            CHECK((line.name == "S-9") == is_secret);
            CHECK_FALSE(line.name == names[secret]);
        }
    }
}

TEST_CASE("lines of several terms stand on one invoice base, by student and first day") {
    MadeUpLedger ledger;
    ledger.import(heading +
                  "aso;Åsa Ek;2016-12-12;2017-01-20;P-1;;;;KI\n"
                  "aso;Bo Lind;2017-02-06;2017-02-10;P-2;;;;KI\n");
    CHECK(told(ledger.issue(spring_2017, date(2017, 6, 1))) ==
          "2017-0001 aso: Bo Lind 1 551,00 Åsa Ek 4 590,00 Åsa Ek 4 653,00");
}

TEST_CASE("nothing due and nothing to credit makes no document") {
    MadeUpLedger ledger;
    ledger.import(heading);
    CHECK(ledger.issue(autumn_2016, december).documents.empty());
}

}  // namespace
}  // namespace underlag
