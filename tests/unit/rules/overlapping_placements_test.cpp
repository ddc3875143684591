#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum\n";
const std::string heading_with_reference =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens;Skyddad\n";
const std::string heading_with_days =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Antal dagar;Studentreferens\n";

std::string overlaps(const std::string& list) {
    return Checked(list).findings("P105");
}

TEST_CASE("P105: one student on the same days at two units") {
    const Checked checked(heading +
                          "aso;Åsa Ek;2016-09-05;2016-10-07\n"
                          "ek;Åsa Ek;2016-10-03;2016-10-14\n");
    CHECK(
        checked.told("P105") ==
        "E 3:C3 2016-10-03\n"
        "Åsa Ek har redan en placering 2016-09-05–2016-10-07 på rad 2 (aso)\n"
        "rätta datumen så att ingen dag betalas två gånger; delar studenten sin tid, ange dagarna "
        "på båda raderna; är det två studenter, ge dem olika studentreferenser\n"
        "Åsa Ek already has a placement 2016-09-05 to 2016-10-07 on line 2 (aso)\n"
        "correct the dates so that no day is paid twice; if the student divides the time, state "
        "the days on both rows; if these are two students, give them different references\n");
    REQUIRE(checked.found.all().size() == 1);
    REQUIRE(checked.found.all().front().also.size() == 1);
    CHECK(place_name(checked.sources, checked.found.all().front().also.front()) == "2:2");
}

TEST_CASE("P105: also of a row that has another error, when it is known who and when") {
    CHECK(overlaps(heading_with_days + "aso;Åsa Ek;2016-09-05;2016-10-07;fem;\n"
                                       "ek;Åsa Ek;2016-10-03;2016-10-14;;\n") == "P105 E 3:C3");
    CHECK(overlaps(heading + ";Åsa Ek;2016-09-05;2016-10-07\n"
                             "ek;Åsa Ek;2016-10-03;2016-10-14\n") == "P105 E 3:C3");
    CHECK(overlaps(heading + "aso;;2016-09-05;2016-10-07\n"
                             "ek;;2016-10-03;2016-10-14\n") == "");
    CHECK(overlaps(heading + "aso;Åsa Ek;2016-09-05;snart\n"
                             "ek;Åsa Ek;2016-10-03;2016-10-14\n") == "");
}

TEST_CASE("P106: a cell that cannot be read is not known to repeat another row") {
    const Checked checked(heading_with_days +
                          "aso;Åsa Ek;2016-09-05;2016-10-07;;\n"
                          "aso;Åsa Ek;2016-09-05;2016-10-07;fem;\n");
    CHECK(checked.findings("P106") == "");
    CHECK(checked.findings("P105") == "P105 E 3:C3");
}

TEST_CASE("P105: one day in common is enough; none is not, however close") {
    CHECK(overlaps(heading + "aso;Åsa Ek;2016-09-05;2016-10-07\n"
                             "aso;Åsa Ek;2016-10-07;2016-10-14\n") == "P105 E 3:C3");
    CHECK(overlaps(heading + "aso;Åsa Ek;2016-09-05;2016-10-07\n"
                             "aso;Åsa Ek;2016-10-08;2016-10-14\n") == "");
}

TEST_CASE("P105: the same name without regard to case and spaces, not with other letters") {
    CHECK(overlaps(heading + "aso;Åsa Ek;2016-09-05;2016-10-07\n"
                             "ek; ÅSA \xC2\xA0 EK;2016-09-05;2016-10-07\n") == "P105 E 3:C3");
    CHECK(overlaps(heading + "aso;Åsa Ek;2016-09-05;2016-10-07\n"
                             "ek;Asa Ek;2016-09-05;2016-10-07\n") == "");
}

TEST_CASE("P105: a name with the family name first is the same name") {
    CHECK(overlaps(heading + "aso;Bo Berg;2016-09-05;2016-10-07\n"
                             "ek;Berg, Bo;2016-09-05;2016-10-07\n") == "P105 E 3:C3");
    CHECK(overlaps(heading + "aso;berg,bo;2016-09-05;2016-10-07\n"
                             "ek;BERG , Bo;2016-09-05;2016-10-07\n") == "P105 E 3:C3");
    CHECK(overlaps(heading + "aso;Bo Berg;2016-09-05;2016-10-07\n"
                             "ek;Bo, Berg;2016-09-05;2016-10-07\n") ==
          "P105 W 3:C3");  // turned round
}

TEST_CASE("P105: one reference under two names is one student, however far apart the names are") {
    const auto with_names = [](const std::string& first, const std::string& second) {
        return overlaps(heading_with_reference + "aso;" + first +
                        ";2016-09-05;2016-10-07;S-1;\nek;" + second +
                        "; 2016-10-03;2016-10-14;s-1 ;\n");
    };
    CHECK(with_names("Åsa Ek", "Åsa Eks") == "P105 E 3:C3");
    CHECK(with_names("Åsa Ek", "Ek Åsa") == "P105 E 3:C3");
    CHECK(with_names("Åsa Ek", "Bo Alm") == "P105 E 3:C3");
    CHECK(with_names("Åsa Ek", "åsa ek") == "P105 E 3:C3");  // once, by the name
    CHECK(overlaps(heading_with_reference + "aso;Åsa Ek;2016-09-05;2016-10-07;S-1;\n"
                                            "ek;Bo Alm;2016-10-10;2016-10-14;S-1;\n") == "");
}

TEST_CASE("P105: one reference under names far apart is told with both, and both rows are faulty") {
    const Checked checked(heading_with_reference +
                          "aso;Åsa Ek;2016-09-05;2016-10-07;S-1;\n"
                          "ek;Bo Alm;2016-10-03;2016-10-14;S-1;\n");
    CHECK(checked.swedish("P105") ==
          "Bo Alm har samma studentreferens som Åsa Ek på rad 2, 2016-09-05–2016-10-07 (aso)\n");
    CHECK(faulty_rows(checked.list, checked.found) == std::vector<bool>{true, true});
}

TEST_CASE("P105: one reference under names far apart is a warning across universities") {
    const Checked universities(
        Given{.lists = {"Lärosäte;Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens\n"
                        "KI;aso;Åsa Ek;2016-09-05;2016-10-07;S-1\n"
                        "Södertörns högskola;aso;Bo Alm;2016-10-03;2016-10-28;S-1\n"},
              .agreements = {karolinska(), sodertorn(), our_units()}});
    CHECK(universities.findings("P105") == "P105 W 3:D3");
}

TEST_CASE("P105: a name with its words in another order is a warning") {
    CHECK(overlaps(heading + "aso;Bo Berg;2016-09-05;2016-10-07\n"
                             "aso;BERG BO;2016-09-05;2016-10-07\n") == "P105 W 3:C3");
    CHECK(overlaps(heading + "aso;Bo Erik Berg;2016-09-05;2016-10-07\n"
                             "ek;Berg  Bo Erik;2016-10-03;2016-10-14\n") == "P105 W 3:C3");
    CHECK(overlaps(heading + "aso;Bo Berg;2016-09-05;2016-10-07\n"
                             "aso;Berg Bo;2016-10-10;2016-10-14\n") == "");
    CHECK(overlaps(heading + "aso;Bo Berg;2016-09-05;2016-10-07\n"
                             "aso;Berg Bosse;2016-09-05;2016-10-07\n") == "");
    CHECK(overlaps(heading_with_reference + "aso;Bo Berg;2016-09-05;2016-10-07;S-1;\n"
                                            "aso;Berg Bo;2016-09-05;2016-10-07;S-2;\n") == "");
    CHECK(overlaps(heading_with_reference + "aso;Bo Berg;2016-09-05;2016-10-07;S-1;\n"
                                            "aso;Berg Bo;2016-09-05;2016-10-07;;\n") ==
          "P105 W 3:C3");
    const Checked told(heading +
                       "aso;Bo Berg;2016-09-05;2016-10-07\n"
                       "ek;Berg Bo;2016-09-05;2016-10-07\n");
    CHECK(told.swedish("P105") ==
          "Berg Bo heter som Bo Berg på rad 2, med namnen i en annan ordning, och har dagar "
          "gemensamma: 2016-09-05–2016-10-07 (aso)\n");
}

TEST_CASE("P105: one reference under many names is told of once a row") {
    std::string list = heading_with_reference;
    for (int row = 0; row < 60; ++row)
        list += "aso;Student " + std::string(1, static_cast<char>('A' + row % 26)) +
                std::string(1, static_cast<char>('a' + row / 26)) + " Xy" + std::to_string(row) +
                ";2016-09-05;2016-10-07;S-1;\n";
    const Checked checked(list);
    CHECK(std::ranges::count_if(checked.found.all(), [](const Diagnostic& finding) {
              return finding.kind->code == "P105";
          }) == 59);
}

TEST_CASE("P105: two different references are two students, one missing is not") {
    const auto with_references = [](const std::string& first, const std::string& second) {
        return overlaps(heading_with_reference + "aso;Åsa Ek;2016-09-05;2016-10-07;" + first +
                        ";\nek;Åsa Ek;2016-09-05;2016-10-07;" + second + ";\n");
    };
    CHECK(with_references("S-1", "S-2") == "");
    CHECK(with_references("S-1", "S-1") == "P105 E 3:C3");
    CHECK(with_references("S-1", "") == "P105 E 3:C3");
    CHECK(with_references("", "S-1") == "P105 E 3:C3");
}

TEST_CASE("P105: a protected student is known by the reference alone") {
    const Checked checked(heading_with_reference +
                          "aso;;2016-09-05;2016-10-07;S-1;ja\n"
                          "ek;Åsa Ek;2016-09-05;2016-10-07;S-1;ja\n"
                          "ek;;2016-09-05;2016-10-07;S-2;ja\n");
    CHECK(checked.findings("P105") == "P105 E 3:C3");
    CHECK(checked.swedish("P105") ==
          "S-1 har redan en placering 2016-09-05–2016-10-07 på rad 2 (aso)\n");
}

TEST_CASE("P105: a pair is told of once, also where a protected row has the same reference") {
    CHECK(overlaps(heading_with_reference + "aso;Åsa Ek;2016-09-05;2016-09-09;S-1;\n"
                                            "ek;Åsa Ek;2016-09-05;2016-09-09;S-1;\n"
                                            "ek;;2016-11-07;2016-11-11;S-1;ja\n") == "P105 E 3:C3");
}

TEST_CASE("P105: across universities it is a warning") {
    const Checked checked(
        Given{.lists = {"Verksamhet;Studentens namn;Startdatum;Slutdatum;Lärosäte\n"
                        "aso;Åsa Ek;2016-09-05;2016-10-07;KI\n"
                        "aso;Åsa Ek;2016-09-05;2016-10-07;SH\n"
                        "ek;Åsa Ek;2016-10-03;2016-10-14;SH\n"},
              .agreements = {karolinska(), sodertorn(), our_units()}});
    CHECK(checked.findings() == "P105 W 3:C3; P105 W 4:C4; P105 E 4:C4");
}

TEST_CASE("P105: stated days that fit the weekdays together are a warning") {
    CHECK(overlaps(heading_with_days + "aso;Åsa Ek;2016-09-05;2016-09-09;3;\n"
                                       "ek;Åsa Ek;2016-09-05;2016-09-09;2;\n") == "P105 W 3:C3");
    CHECK(overlaps(heading_with_days + "aso;Åsa Ek;2016-09-05;2016-09-09;3;\n"
                                       "ek;Åsa Ek;2016-09-05;2016-09-09;3;\n") == "P105 E 3:C3");
    CHECK(overlaps(heading_with_days + "aso;Åsa Ek;2016-09-05;2016-09-09;3;\n"
                                       "ek;Åsa Ek;2016-09-05;2016-09-09;;\n") == "P105 E 3:C3");
}

TEST_CASE("P105: a third placement takes the days that two could share") {
    CHECK(overlaps(heading_with_days + "aso;Åsa Ek;2016-09-05;2016-09-09;3;\n"
                                       "ek;Åsa Ek;2016-09-05;2016-09-09;2;\n"
                                       "ek;Åsa Ek;2016-09-09;2016-09-09;1;\n") ==
          "P105 E 3:C3; P105 E 4:C4; P105 E 4:C4");
}

TEST_CASE("P105: a namesake with another reference takes no days away") {
    CHECK(overlaps(heading_with_days + "aso;Åsa Ek;2016-09-05;2016-09-09;3;S-1\n"
                                       "ek;Åsa Ek;2016-09-05;2016-09-09;2;S-1\n"
                                       "ek;Åsa Ek;2016-09-05;2016-09-09;5;S-2\n") == "P105 W 3:C3");
    CHECK(overlaps(heading_with_days + "aso;Åsa Ek;2016-09-05;2016-09-09;3;S-1\n"
                                       "ek;Åsa Ek;2016-09-05;2016-09-09;2;S-1\n"
                                       "ek;Åsa Ek;2016-09-05;2016-09-09;;S-2\n") == "P105 W 3:C3");
}

TEST_CASE("P105: rows in several lists; the other list is named") {
    const Checked checked(Given{.lists = {heading + "aso;Åsa Ek;2016-09-05;2016-10-07\n",
                                          heading + "ek;Åsa Ek;2016-09-05;2016-10-07\n"}});
    CHECK(checked.findings() == "P105 E b.csv 2:C2");
    CHECK(checked.told("P105").find("på rad 2 i list.csv (aso)") != std::string::npos);
    CHECK(checked.told("P105").find("on line 2 of list.csv (aso)") != std::string::npos);
}

TEST_CASE("P105: cancelled rows, faulty rows and repeated rows take no part") {
    CHECK(overlaps("Verksamhet;Studentens namn;Startdatum;Slutdatum;Status\n"
                   "aso;Åsa Ek;2016-09-05;2016-10-07;inställd\n"
                   "ek;Åsa Ek;2016-09-05;2016-10-07;\n") == "");
    CHECK(overlaps(heading + "aso;Åsa Ek;2016-09-05;igår\n"
                             "ek;Åsa Ek;2016-09-05;2016-10-07\n") == "");
    CHECK(Checked(heading + "aso;Åsa Ek;2016-09-05;2016-10-07\n"
                            "aso;Åsa Ek;2016-09-05;2016-10-07\n")
              .findings() == "P106 E 3:3");
}

// Every pair of P105 as the two rows' texts, whichever comes first.
std::multiset<std::set<std::string>> pairs_of(const Checked& checked) {
    const auto line = [&](const Location& place) {
        const std::string& text = checked.sources[place.source].text;
        std::size_t begin = 0;
        for (std::uint32_t number = 1; number < place.line; ++number)
            begin = text.find('\n', begin) + 1;
        return text.substr(begin, text.find('\n', begin) - begin);
    };
    std::multiset<std::set<std::string>> pairs;
    for (const Diagnostic& finding : checked.found.all())
        if (finding.kind->code == "P105")
            pairs.insert(
                {letter_of(finding.severity), line(finding.place), line(finding.also.front())});
    return pairs;
}

TEST_CASE("P105: the order of the rows does not change which pairs are found") {
    std::mt19937 random(20160905);
    const auto below = [&](int limit) { return static_cast<int>(random() % unsigned(limit)); };
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> rows;
        for (int row = 0; row < 8; ++row) {
            const Date start = date(2016, 9, 5).plus_days(below(20));
            const Date end = start.plus_days(below(10));
            const char* const references[] = {"", "S-1", "S-2"};
            rows.push_back(std::string(below(2) == 0 ? "aso" : "ek") + ";" +
                           (below(4) == 0 ? "Nils Öberg" : "Åsa Ek") + ";" + to_text(start) + ";" +
                           to_text(end) + ";" + (below(4) == 0 ? "" : std::to_string(below(3))) +
                           ";" + references[below(3)] + "\n");
        }
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        const auto pairs_in_this_order = [&] {
            std::string list = heading_with_days;
            for (const std::string& row : rows)
                list += row;
            return pairs_of(Checked(list));
        };
        const auto expected = pairs_in_this_order();
        std::ranges::reverse(rows);
        CHECK(pairs_in_this_order() == expected);
        std::ranges::shuffle(rows, random);
        CHECK(pairs_in_this_order() == expected);
    }
}

// A hundred days from 2016: enough to differ, all in common with the rows around.
std::string day_of(std::size_t row) {
    return to_text(date(2016, 1, 4).plus_days(static_cast<int>(row % 1'000)));
}

TEST_CASE("P105: 20,000 overlapping rows of one name make a bounded number of findings") {
    std::string list = heading;
    for (std::size_t row = 0; row < 20'000; ++row)
        list += "aso;Åsa Ek;" + day_of(row) + ";2019-12-" + (row % 2 == 0 ? "30" : "31") + "\n";
    const Checked checked(list);
    CHECK(checked.rates.has_value());
    CHECK(checked.found.all().size() < 500'000);
}

TEST_CASE("P105: 20,000 overlapping rows of one name and as many references give none") {
    std::string list = heading_with_reference;
    for (std::size_t row = 0; row < 20'000; ++row)
        list += "aso;Student;2016-09-05;2016-10-07;S-" + std::to_string(row) + ";\n";
    CHECK(Checked(list).findings() == "");
}

TEST_CASE("P105: of very many overlapping rows, every one is told of") {
    std::string list = heading + "ek;Åsa Ek;2016-01-04;2016-05-20\n";
    for (int day = 0; day < 100; ++day) {
        const std::string text = to_text(date(2016, 1, 4).plus_days(day));
        list += "aso;Åsa Ek;" + text + ";" + text + "\n";
    }
    const Checked checked(list);
    const std::vector<bool> faulty = faulty_rows(checked.list, checked.found);
    CHECK(std::ranges::count(faulty, true) == 101);
}

}  // namespace
TEST_CASE("P105: without agreements a university is told by its name, case and spaces aside") {
    const Checked checked(
        Given{.lists = {"Verksamhet;Studentens namn;Startdatum;Slutdatum;Lärosäte\n"
                        "aso;Åsa Ek;2016-09-05;2016-10-07;Karolinska Institutet\n"
                        "ek;Åsa Ek;2016-09-05;2016-10-07;karolinska  institutet\n"
                        "ek;Åsa Ek;2016-10-03;2016-10-14;Södertörns högskola\n"},
              .agreements = {}});
    CHECK(checked.findings() == "P105 E 3:C3; P105 W 4:C4; P105 W 4:C4");
}

}  // namespace underlag
