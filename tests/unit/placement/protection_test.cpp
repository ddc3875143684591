#include <doctest/doctest.h>

#include "placement/read_text.hpp"

namespace underlag {
namespace {

constexpr const char* heading =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens;Skyddad\n";

ReadText rows(const std::string& text) {
    return ReadText(heading + text);
}

TEST_CASE("ja, yes, x and 1 protect; nej, no, 0 and empty do not") {
    for (const char* yes : {"ja", "JA", "yes", "x", "X", "1", " Ja "})
        CHECK(rows("Åsö;Åsa Ek;2016-09-05;2016-10-07;S-1;" + std::string(yes)).row().is_protected);
    for (const char* no : {"nej", "Nej", "no", "0", ""})
        CHECK_FALSE(
            rows("Åsö;Åsa Ek;2016-09-05;2016-10-07;S-1;" + std::string(no)).row().is_protected);
}

TEST_CASE("a protected student's name is masked, and the reference stands in its place") {
    const ReadText read = rows(
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;S-1;ja\n"
        "Åsö;Nils Öberg;2016-09-05;2016-10-07;S-2;nej\n"
        "Åsö;\"Lind, Eva\";2016-09-05;2016-10-07;S-3;1\n");
    CHECK(read.findings() == "");
    CHECK(read.masked() == "Åsa Ek|\"Lind, Eva\"");
    CHECK(read.row(0).shown_student() == "S-1");
    CHECK(read.row(1).shown_student() == "Nils Öberg");
}

TEST_CASE("a protected student's name may be empty") {
    const ReadText read = rows("Åsö;;2016-09-05;2016-10-07;S-1;ja\n");
    CHECK(read.findings() == "");
    CHECK(read.masked() == "");
}

TEST_CASE("C017: neither yes nor no; better masked than shown") {
    const ReadText read = rows("Åsö;Åsa Ek;2016-09-05;2016-10-07;S-1;kanske\n");
    CHECK(read.told("C017") ==
          "E 2:F2 kanske\n"
          "”kanske” är varken ja eller nej\n"
          "skriv ja, nej eller lämna cellen tom (= nej)\n"
          "\"kanske\" is neither yes nor no\n"
          "write yes, no or leave the cell empty (= no)\n");
    CHECK(read.masked() == "Åsa Ek");
}

TEST_CASE("a row whose cells cannot be told apart is masked whole when one may say yes") {
    const ReadText read = rows(
        "Åsö;Ek; Åsa;2016-09-05;2016-10-07;S-1;ja\n"
        "Åsö;Öberg; Nils;2016-09-05;2016-10-07;S-1;nej\n");
    CHECK(read.findings() == "C005 E 2:2; C005 E 3:3");
    CHECK(read.masked() == "Åsö;Ek; Åsa;2016-09-05;2016-10-07;S-1;ja");
}

TEST_CASE("of two columns for the name, both are masked") {
    const ReadText read(
        "Verksamhet;Studentens namn;Startdatum;Slutdatum;Namn;Skyddad\n"
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;Åsa;ja\n");
    CHECK(read.findings() == "C004 E 1:E1");
    CHECK(read.masked() == "Åsa Ek|Åsa");
}

}  // namespace
}  // namespace underlag
