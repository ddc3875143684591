// Lists that nobody sends on purpose: each is answered, in time and in sound JSON.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "judged.hpp"
#include "underlag/text/utf8.hpp"

using namespace underlag;

namespace {

const std::string heading =
    "lärosäte;verksamhet;student;startdatum;slutdatum;antal dagar;antal "
    "veckor;ersättning;skyddad\n";
const std::string sound_row = "KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;\n";

nlohmann::json answer_to(const std::string& bytes) {
    const std::string json = judged(bytes, 2);
    REQUIRE(sound_utf8_length(json) == json.size());
    return nlohmann::json::parse(json);
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

// "C010 C012": the codes of the list's own findings, in the order of the report, notes left out.
std::string codes(const std::string& bytes) {
    std::string text;
    const auto answer = answer_to(bytes);
    for (const auto& finding : answer["diagnostics"])
        if (finding["severity"] != "note" && finding.value("file", "list.csv") == "list.csv")
            text += (text.empty() ? "" : " ") + finding["code"].get<std::string>();
    return text;
}

std::string row_with(const std::string& student, const std::string& rest) {
    return heading + "KI;aso;" + student + ";2016-09-05;2016-10-07;" + rest + "\n";
}

}  // namespace

TEST_CASE("an empty file, a mark alone, zeros and one endless line have no heading") {
    for (const std::string& bytes :
         {std::string{}, std::string{"\xEF\xBB\xBF"}, std::string{"\xFF\xFE"},
          std::string(3'000'000, '\0'), std::string(3'000'000, 'a'), std::string(3'000'000, ';'),
          std::string(3'000'000, '"')})
        CHECK(codes(bytes) == "C002");
}

TEST_CASE("a row has at most 16 384 cells: more are C005, and far fewer are kept in memory") {
    CHECK(codes(heading + std::string(3'000'000, ';') + "\n" + sound_row) == "C005");
    CHECK(codes(heading + "KI;aso;Åsa Ek;2016-09-05;2016-10-07;;;;" + std::string(10'000, ';') +
                "\n") == "");
}

TEST_CASE("a million empty lines are no rows, and hide none") {
    const auto answer = answer_to(heading + repeated("\n", 1'000'000) + sound_row);
    CHECK(answer["placements"] == 1);
    CHECK(codes(heading + repeated(";;;;\n", 100'000) + sound_row) == "");
}

TEST_CASE("a record of ten megabytes is one row") {
    const auto answer = answer_to(heading + "KI;aso;\"" + repeated("x\n", 5'000'000) +
                                  "\";2016-09-05;2016-10-07;;;;\n" + sound_row);
    CHECK(answer["placements"] == 2);
}

TEST_CASE("quotes in any number end where they end") {
    CHECK(answer_to(heading + repeated("\"\"", 1'000'000) + "\n" + sound_row)["placements"] == 2);
    CHECK(codes(heading + std::string(2'000'001, '"') + "\n" + sound_row) == "C006");
    CHECK(answer_to(heading + repeated("\"\"\"\";\"\n", 100'000))["errors"] > 0);
}

TEST_CASE("dates of all years from 0 to 9999 are read from 1990 to 2100 and refused otherwise") {
    std::string list = "lärosäte;verksamhet;student;startdatum;slutdatum\n";
    for (int year = 0; year <= 9999; ++year) {
        const std::string text = std::to_string(10'000 + year).substr(1);
        list += "KI;aso;Åsa " + text + ";" + text + "-06-01;" + text + "-06-02\n";
    }
    const auto answer = answer_to(list);
    std::size_t refused = 0;
    for (const auto& finding : answer["diagnostics"])
        refused += finding["code"] == "C010" ? 1U : 0U;
    CHECK(answer["placements"] == 10'000);
    CHECK(refused == 2 * (10'000 - 111));
}

TEST_CASE("numbers past every integer are no numbers, also in the sum row") {
    CHECK(codes(row_with("a", "9223372036854775808;;;")) == "C012");
    CHECK(codes(row_with("a", ";9223372036854775807;;")) == "C012");
    CHECK(codes(row_with("a", ";;92233720368547758.08;")) == "C012");
    CHECK(codes(row_with("a", "999999999999999;999999999999999;-999999999999999;")) ==
          "C012 C012 P115");
    CHECK(codes(row_with("a", ";;-999999999999999;")) == "P115");
    CHECK(codes(heading + sound_row + "Summa;;;;;;;-999999999999999;\n") == "C014");
    CHECK(codes(heading + sound_row + "Summa;;;;;;;9223372036854775808;\n") == "");
    CHECK(codes(row_with("a", std::string(1'000'000, '9') + ";;;")) == "C012");
}

TEST_CASE("a hundred thousand findings are all told") {
    std::string list = heading;
    for (int row = 0; row < 100'000; ++row)
        list += "KI;aso;x" + std::to_string(row) + ";2016-09-05;2016-09-02;;;;\n";
    CHECK(answer_to(list)["errors"] == 100'000);
}

TEST_CASE("one student on a hundred thousand rows is told of on each of them") {
    std::string list = heading;
    for (int row = 0; row < 100'000; ++row)
        list += "KI;aso;x;2016-09-05;2016-1" + std::to_string(row % 3) + "-0" +
                std::to_string(1 + row % 9) + ";;;;\n";
    CHECK(answer_to(list)["errors"] >= 99'999);
}

TEST_CASE("an agreement of a megabyte is read, with week rate and places at their limits") {
    std::string units;
    for (int unit = 0; unit < 10'000; ++unit)
        units += "[[activity]]\nid = \"u" + std::to_string(unit) + "\"\nname = \"Enhet " +
                 std::to_string(unit) +
                 "\"\n[[activity.places]]\nprogramme = \"x\"\nstudents_per_year = 100000\n";
    std::string agreement = karolinska(units);
    agreement.replace(agreement.find("1530.00"), 7, "1000000.00");
    const Checked checked(Given{.lists = {heading + "KI;u9999;a;2016-09-05;2016-10-07;;;;\n"},
                                .agreements = {agreement, our_units()}});
    CHECK_FALSE(checked.found.has_errors());
    for (const auto& [was, over] :
         {std::pair{"1000000.00", "1000000.01"}, std::pair{"= 100000\n", "= 100001\n"}}) {
        std::string beyond = agreement;
        beyond.replace(beyond.find(was), std::string{was}.size(), over);
        CHECK(Checked(Given{.lists = {}, .agreements = {beyond, our_units()}})
                  .findings("A211")
                  .starts_with("A211 E a.toml"));
    }
}
