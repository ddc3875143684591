#include <doctest/doctest.h>

#include <random>

#include "rules/checked_text.hpp"
#include "underlag/invoicing/one_off.hpp"
#include "underlag/invoicing/skipped_rows.hpp"

namespace underlag {
namespace {

constexpr Term autumn_2016{2016, Season::autumn};
constexpr Term spring_2017{2017, Season::spring};

DocumentRun with_lines(DocumentRun run) {
    for (Document& document : run.documents)
        document = run.whole(document);
    return run;
}

DocumentRun run_of(const Checked& checked, Term term, Date issue_date) {
    const std::vector<bool> left_out = faulty_rows(checked.list, checked.found);
    return with_lines(make_one_off(checked.sources, checked.list, checked.agreements,
                                   checked.assignments, *checked.rates, term, issue_date,
                                   left_out));
}

// A line a document: "KI aso 25 7 650,00: Åsa Ek 25 7 650,00, Nils Öberg ...", joined by line
// breaks.
std::string documents(const DocumentRun& run) {
    std::string text;
    for (const Document& document : run.documents) {
        text += document.agreement + " " + document.subject.id + " " +
                std::to_string(document.days) + " " + to_text(document.total) + ":";
        for (const Line& line : document.lines)
            text += (&line == &document.lines.front() ? " " : ", ") + std::string(line.name) + " " +
                    std::to_string(line.quantity) + " " + to_text(line.amount);
        text += "\n";
    }
    return with_plain_spaces(text);
}

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum\n";

std::string made(const std::string& list, Term term = autumn_2016,
                 Date issue_date = date(2016, 12, 1)) {
    const Checked checked(list);
    return documents(run_of(checked, term, issue_date));
}

TEST_CASE("an invoice base for each agreement and unit with something to pay, by their ids") {
    const Checked checked(
        Given{.lists = {"Verksamhet;Studentens namn;Startdatum;Slutdatum;Lärosäte\n"
                        "ek;Åsa Ek;2016-09-05;2016-10-07;SH\n"
                        "ek;Nils Öberg;2016-09-05;2016-09-09;KI\n"
                        "aso;Eva Lind;2016-09-05;2016-09-09;SH\n",
                        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Lärosäte\n"
                        "Ekbackens äldreboende;Ida Sten;2016-11-15;2016-11-15;KI\n"},
              .agreements = {sodertorn(), karolinska(), our_units()}});
    const DocumentRun run = run_of(checked, autumn_2016, date(2016, 12, 1));
    CHECK(documents(run) ==
          "KI ek 6 1 836,00: Ida Sten 1 306,00, Nils Öberg 5 1 530,00\n"
          "SH aso 5 980,00: Eva Lind 5 980,00\n"
          "SH ek 25 4 900,00: Åsa Ek 25 4 900,00\n");
    CHECK(run.placements() == 4);
    CHECK(run.days() == 36);
    CHECK(run.invoiced() == Money::from_kronor(7716));
    CHECK(run.credited() == Money{});
    CHECK(run.documents.front().due_date == date(2016, 12, 31));
    CHECK(run.documents.front().kind == DocumentKind::invoice);
    CHECK(run.documents.front().number.empty());
    CHECK(run.documents.front().lines.front().placement.list_name == "b.csv");
    CHECK(run.documents.front().lines.front().placement.list_line == 2);
}

TEST_CASE("lines are sorted by student with Å Ä Ö last, then by first day") {
    CHECK(made(heading + "aso;Örjan Ek;2016-09-05;2016-09-05\n"
                         "aso;Zoran Ek;2016-09-05;2016-09-05\n"
                         "aso;Ärla Ek;2016-09-05;2016-09-05\n"
                         "aso;Anna Ek;2016-10-03;2016-10-04\n"
                         "aso;Åsa Ek;2016-09-05;2016-09-05\n"
                         "aso;Anna Ek;2016-09-05;2016-09-05\n") ==
          "KI aso 7 2 142,00: Anna Ek 1 306,00, Anna Ek 2 612,00, Zoran Ek 1 306,00, Åsa Ek "
          "1 306,00, Ärla Ek 1 306,00, Örjan Ek 1 306,00\n");
}

TEST_CASE("lines are counted and summed before they are made, and made alike each time") {
    const Checked checked(heading +
                          "aso;Örjan Ek;2016-09-05;2016-09-05\n"
                          "ek;Eva Lind;2016-09-05;2016-09-05\n"
                          "aso;Utanför Ek;2017-02-06;2017-02-10\n"
                          "aso;Åsa Ek;2016-09-05;2016-09-06\n");
    const std::vector<bool> none(checked.list.placements.size(), false);
    const DocumentRun run =
        make_one_off(checked.sources, checked.list, checked.agreements, checked.assignments,
                     *checked.rates, autumn_2016, date(2016, 12, 1), none);
    CHECK(documents(run) == "KI aso 3 918,00:\nKI ek 1 306,00:\n");
    CHECK(run.documents.at(0).line_count() == 2);
    CHECK(run.placements() == 3);
    CHECK(
        documents(with_lines(run)) ==
        "KI aso 3 918,00: Åsa Ek 2 612,00, Örjan Ek 1 306,00\nKI ek 1 306,00: Eva Lind 1 306,00\n");
    CHECK(documents(with_lines(run)) == documents(with_lines(with_lines(run))));
    CHECK(run.whole(run.documents.at(0)).line_count() == 2);
}

TEST_CASE("each term has its part of a placement that crosses the border") {
    const std::string list = heading + "aso;Åsa Ek;2016-12-12;2017-01-20\n";
    const Checked checked(list);
    const DocumentRun autumn = run_of(checked, autumn_2016, date(2016, 12, 15));
    const Line& before = autumn.documents.at(0).lines.at(0);
    CHECK(before.period == Period::between(date(2016, 12, 12), date(2016, 12, 31)));
    CHECK(before.quantity == 15);
    CHECK(before.amount == Money::from_kronor(4590));
    CHECK(before.placement.rate->year == 2016);
    CHECK(before.placement.continues_in == spring_2017);
    CHECK_FALSE(before.placement.continued_from);
    const DocumentRun spring = run_of(checked, spring_2017, date(2017, 6, 1));
    const Line& after = spring.documents.at(0).lines.at(0);
    CHECK(after.period == Period::between(date(2017, 1, 1), date(2017, 1, 20)));
    CHECK(after.quantity == 15);
    CHECK(after.amount == Money::from_kronor(4653));
    CHECK(after.price == Money::from_kronor(1551));
    CHECK(after.placement.continued_from == autumn_2016);
    CHECK_FALSE(after.placement.continues_in);
    CHECK(run_of(checked, {2017, Season::autumn}, date(2017, 12, 1)).documents.empty());
}

TEST_CASE("a placement that reaches over the border by a weekend only does not go on") {
    const Checked checked(heading + "aso;Åsa Ek;2016-12-19;2017-01-01\n");
    const DocumentRun run = run_of(checked, autumn_2016, date(2016, 12, 15));
    CHECK_FALSE(run.documents.at(0).lines.at(0).placement.continues_in);
    CHECK(run_of(checked, spring_2017, date(2017, 6, 1)).documents.empty());
}

TEST_CASE("in_arrears: all the term's days, or a line once its last day has come") {
    const std::string list = heading +
                             "aso;Åsa Ek;2016-11-14;2016-12-02\n"
                             "aso;Nils Öberg;2016-11-14;2016-12-01\n";
    std::string when_ended = karolinska();
    when_ended.insert(when_ended.find("[university]"), "in_arrears = \"placement\"\n");
    const Checked whole_term(list);
    const Checked ended(Given{.lists = {list}, .agreements = {when_ended, our_units()}});
    CHECK(documents(run_of(whole_term, autumn_2016, date(2016, 12, 1))) ==
          "KI aso 29 8 874,00: Nils Öberg 14 4 284,00, Åsa Ek 15 4 590,00\n");
    CHECK(documents(run_of(ended, autumn_2016, date(2016, 12, 1))) ==
          "KI aso 14 4 284,00: Nils Öberg 14 4 284,00\n");
    CHECK(documents(run_of(ended, autumn_2016, date(2016, 12, 2))) ==
          "KI aso 29 8 874,00: Nils Öberg 14 4 284,00, Åsa Ek 15 4 590,00\n");
    CHECK(run_of(ended, autumn_2016, date(2016, 11, 30)).documents.empty());
}

TEST_CASE("stated days beat the calendar; none make no line") {
    const std::string columns = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal dagar\n";
    CHECK(made(columns + "aso;Åsa Ek;2016-09-05;2016-10-07;18\n"
                         "aso;Nils Öberg;2016-10-15;2016-10-16;2\n"
                         "aso;Eva Lind;2016-09-05;2016-10-07;0\n") ==
          "KI aso 20 6 120,00: Nils Öberg 2 612,00, Åsa Ek 18 5 508,00\n");
}

TEST_CASE("cancelled rows and rows that are left out make no line") {
    CHECK(made("Verksamhet;Studentens namn;Startdatum;Slutdatum;Status\n"
               "aso;Åsa Ek;2016-09-05;2016-10-07;inställd\n"
               "aso;Nils Öberg;2016-09-05;2016-09-02;\n"
               "ingen;Eva Lind;2016-09-05;2016-09-09;\n"
               "aso;Ida Sten;2016-09-05;2016-09-09;\n") ==
          "KI aso 5 1 530,00: Ida Sten 5 1 530,00\n");
    CHECK(made(heading) == "");
}

TEST_CASE("a protected student stands under the reference") {
    CHECK(made("Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens;Skyddad\n"
               "aso;Åsa Ek;2016-09-05;2016-09-09;S-1;ja\n") ==
          "KI aso 5 1 530,00: S-1 5 1 530,00\n");
}

TEST_CASE("a programme with a rate of its own is paid by it") {
    const Checked checked(
        Given{.lists = {"Verksamhet;Studentens namn;Startdatum;Slutdatum;Utbildning\n"
                        "aso;Åsa Ek;2016-09-05;2016-09-09;Socionom\n"
                        "aso;Nils Öberg;2016-09-05;2016-09-09;Sjuksköterska\n"},
              .agreements = {karolinska("[[compensation.programme]]\nname = \"Socionom\"\n"
                                        "week_rate = \"700.00\"\nprice_year = 2016\n"),
                             our_units()}});
    CHECK(documents(run_of(checked, autumn_2016, date(2016, 12, 1))) ==
          "KI aso 10 2 230,00: Nils Öberg 5 1 530,00, Åsa Ek 5 700,00\n");
}

TEST_CASE("an amount is rounded once a line, and the total is the sum of the lines") {
    std::string with_ore = karolinska();
    with_ore.replace(with_ore.find("1530.00"), 7, "1558.13");
    const Checked checked(Given{.lists = {heading + "aso;Åsa Ek;2016-09-05;2016-09-05\n"
                                                    "aso;Eva Lind;2016-09-05;2016-09-06\n"
                                                    "aso;Nils Öberg;2016-09-05;2016-09-07\n"
                                                    "aso;Ida Sten;2016-09-05;2016-09-21\n"},
                                .agreements = {with_ore, our_units()}});
    CHECK(documents(run_of(checked, autumn_2016, date(2016, 12, 1))) ==
          "KI aso 19 5 920,90: Eva Lind 2 623,25, Ida Sten 13 4 051,14, Nils Öberg 3 934,88, Åsa "
          "Ek 1 311,63\n");
}

TEST_CASE("over the terms, the days of random placements add up to their days, and sums to sums") {
    std::mt19937 random(2016);
    const auto below = [&](int limit) { return static_cast<int>(random() % unsigned(limit)); };
    std::string list = heading;
    int weekdays_of_all = 0;
    for (int row = 0; row < 200; ++row) {
        const Date start = date(2016, 1, 1).plus_days(below(500));
        const Date end = start.plus_days(below(200));
        weekdays_of_all += weekdays(Period::between(start, end).value());
        list += std::string(below(2) == 0 ? "aso" : "ek") + ";Student " + std::to_string(row) +
                ";" + to_text(start) + ";" + to_text(end) + "\n";
    }
    const Checked checked(list);
    const std::vector<bool> none(checked.list.placements.size(), false);
    long long days = 0;
    for (Term term{2016, Season::spring}; term <= Term{2017, Season::autumn}; term = next(term)) {
        const DocumentRun run = with_lines(
            make_one_off(checked.sources, checked.list, checked.agreements, checked.assignments,
                         *checked.rates, term, date(2017, 12, 31), none));
        days += run.days();
        Money of_documents;
        for (const Document& document : run.documents) {
            Money of_lines;
            long long days_of_lines = 0;
            for (const Line& line : document.lines) {
                of_lines += line.amount;
                days_of_lines += line.quantity;
            }
            CHECK(document.total == of_lines);
            CHECK(document.days == days_of_lines);
            of_documents += document.total;
        }
        CHECK(run.invoiced() == of_documents);
    }
    CHECK(days == weekdays_of_all);
}

}  // namespace
}  // namespace underlag
