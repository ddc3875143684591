#include "underlag/invoicing/due_lines.hpp"

#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

constexpr Term spring_2016{2016, Season::spring};
constexpr Term autumn_2016{2016, Season::autumn};
constexpr Term spring_2017{2017, Season::spring};

const std::string heading =
    "Verksamhet;Studentens "
    "namn;Startdatum;Slutdatum;Utbildning;Id;Studentreferens;Skyddad;Status\n";

std::vector<DueLine> due_of(const Checked& checked, Terms terms, Date issue_date,
                            std::span<const LedgerRow> ledger_rows = {}) {
    return due_lines({.sources = checked.sources,
                      .list = checked.list,
                      .agreements = checked.agreements,
                      .assignments = checked.assignments,
                      .rates = *checked.rates,
                      .ledger_rows = ledger_rows,
                      .terms = terms,
                      .issue_date = issue_date,
                      .left_out = std::vector<bool>(checked.list.placements.size(), false)});
}

// "HT2016 Åsa Ek 15 4 590,00 fortsätter VT2017", a line each.
std::string told(const std::vector<DueLine>& due) {
    std::string text;
    for (const auto& [agreement, activity, line] : due) {
        text += to_text(term_of(line.period.first())) + " " + std::string(line.name) + " " +
                std::to_string(line.quantity) + " " + to_text(line.amount);
        if (line.placement.continued_from)
            text += " från " + to_text(*line.placement.continued_from);
        if (line.placement.continues_in)
            text += " fortsätter " + to_text(*line.placement.continues_in);
        text += "\n";
    }
    return with_plain_spaces(text);
}

TEST_CASE("a placement has a line in each term it is paid in, at the rate of the term's year") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2016-06-20;2017-01-20;;;;;\n"
                          "aso;Bo Lind;2016-09-05;2016-09-09;;;;;\n");
    CHECK(told(due_of(checked, {spring_2016, spring_2017}, date(2017, 6, 1))) ==
          "VT2016 Åsa Ek 9 2 754,00 fortsätter HT2016\n"
          "HT2016 Åsa Ek 131 40 086,00 från VT2016 fortsätter VT2017\n"
          "VT2017 Åsa Ek 15 4 653,00 från HT2016\n"
          "HT2016 Bo Lind 5 1 530,00\n");
}

TEST_CASE("a part whose year has no rate waits, and the others are worked out") {
    std::string agreement = karolinska();
    agreement.erase(agreement.find("2017 ="),
                    agreement.find("exempel\" }") + 10 - agreement.find("2017 ="));
    const Checked checked({.lists = {heading + "aso;Åsa Ek;2016-12-05;2017-01-27;;;;;\n"},
                           .agreements = {agreement, our_units()}});
    std::vector<WaitingPart> waiting;
    const std::vector<DueLine> due = due_lines({.sources = checked.sources,
                                                .list = checked.list,
                                                .agreements = checked.agreements,
                                                .assignments = checked.assignments,
                                                .rates = *checked.rates,
                                                .ledger_rows = {},
                                                .terms = {autumn_2016, spring_2017},
                                                .issue_date = date(2017, 6, 1),
                                                .left_out = std::vector<bool>(1, false),
                                                .waiting = &waiting});
    CHECK(told(due) == "HT2016 Åsa Ek 20 6 120,00 fortsätter VT2017\n");
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].row == 0);
    CHECK(waiting[0].term == spring_2017);
    CHECK(waiting[0].missing_year == 2017);
}

TEST_CASE("terms outside those asked for make no line, but are where a placement goes on") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2016-06-20;2017-01-20;;;;;\n"
                          "aso;Bo Lind;2016-06-20;2016-06-24;;;;;\n");
    CHECK(told(due_of(checked, {autumn_2016, autumn_2016}, date(2017, 6, 1))) ==
          "HT2016 Åsa Ek 131 40 086,00 från VT2016 fortsätter VT2017\n");
}

TEST_CASE("a term of the placement without a paid day is passed over") {
    const Checked checked(heading + "aso;Åsa Ek;2016-12-19;2017-01-01;;;;;\n");
    CHECK(told(due_of(checked, {autumn_2016, spring_2017}, date(2017, 6, 1))) ==
          "HT2016 Åsa Ek 10 3 060,00\n");
}

TEST_CASE("under in_arrears = placement each term's part is due once its own last day has come") {
    std::string when_ended = karolinska();
    when_ended.insert(when_ended.find("[university]"), "in_arrears = \"placement\"\n");
    const Checked checked(Given{.lists = {heading + "aso;Åsa Ek;2016-12-12;2017-01-20;;;;;\n"},
                                .agreements = {when_ended, our_units()}});
    const Terms terms{autumn_2016, spring_2017};
    CHECK(told(due_of(checked, terms, date(2016, 12, 30))) == "");
    CHECK(told(due_of(checked, terms, date(2017, 1, 19))) ==
          "HT2016 Åsa Ek 15 4 590,00 fortsätter VT2017\n");
    CHECK(due_of(checked, terms, date(2017, 1, 20)).size() == 2);
}

TEST_CASE("a line from the ledger says which placement and version it is made from, and no file") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2016-09-05;2016-09-09;;;;;inställd\n"
                          "ek;Bo Lind;2016-12-12;2017-01-20;Sjuksköterska;P-7;S-1;ja;\n");
    const std::vector<LedgerRow> rows{{.placement = 3, .version = 3},
                                      {.placement = 4, .version = 9}};
    const auto due = due_of(checked, {autumn_2016, spring_2017}, date(2017, 6, 1), rows);
    REQUIRE(due.size() == 2);
    for (const DueLine& each : due) {
        CHECK(each.line.claim.id == 4);
        CHECK(each.line.claim.kind == ClaimKey::Kind::placement);
        CHECK(each.line.claim.part == part_of(term_of(each.line.period.first())));
        CHECK(each.line.records.version == 9);
        CHECK(each.line.records.line == 0);
        CHECK(each.line.placement.list_name.empty());
        CHECK(each.line.placement.list_line == 0);
        CHECK(each.line.placement.id == "P-7");
        CHECK(each.line.placement.programme == "Sjuksköterska");
        CHECK(each.line.name == "S-1");
        CHECK(each.line.placement.student_ref == "S-1");
        CHECK(each.line.placement.is_protected);
        CHECK(checked.agreements[each.agreement].activities[each.activity].id == "ek");
    }
}

TEST_CASE("a line of a one-off run says where it stands in its list, and no record") {
    const Checked checked(heading + "aso;Åsa Ek;2016-09-05;2016-09-09;;;;;\n");
    const auto due = due_of(checked, {autumn_2016, autumn_2016}, date(2016, 12, 1));
    REQUIRE(due.size() == 1);
    CHECK(due[0].line.placement.list_name == "list.csv");
    CHECK(due[0].line.placement.list_line == 2);
    CHECK(due[0].line.claim.id == 0);
    CHECK_FALSE(due[0].line.placement.is_protected);
}

}  // namespace
}  // namespace underlag
