#include "underlag/placement/protected_students.hpp"

#include <doctest/doctest.h>

#include "placement/read_text.hpp"

namespace underlag {
namespace {

constexpr const char* heading =
    "Verksamhet;Studentens namn;Startdatum;Slutdatum;Studentreferens;Skyddad;Kommentar\n";

ReadText protected_rows(const std::string& text) {
    ReadText read(heading + text);
    protect_students(read.sources, read.list);
    return read;
}

TEST_CASE("who is protected in one row is protected in every row with her reference") {
    const ReadText read = protected_rows(
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;S-1;;\n"
        "Åsö;Nils Öberg;2016-09-05;2016-10-07;S-2;;\n"
        "Åsö;Åsa Ek;2016-11-07;2016-11-11;S-1;ja;\n");
    CHECK(read.masked() == "Åsa Ek|Åsa Ek");
    CHECK(read.row(0).shown_student() == "S-1");
    CHECK(read.row(1).shown_student() == "Nils Öberg");
}

TEST_CASE("a name in two columns is masked in both, also on the row of a namesake") {
    ReadText read(
        "Verksamhet;Förnamn;Efternamn;Startdatum;Slutdatum;Studentreferens;Skyddad\n"
        "Åsö;Eva;Lind;2016-09-05;2016-10-07;S-1;ja\n"
        "Åsö;Eva;Lind;2016-11-07;2016-11-11;;\n");
    protect_students(read.sources, read.list);
    CHECK(read.row(1).is_name_hidden);
    CHECK(read.masked().ends_with("|Eva|Lind"));
}

TEST_CASE("rows without a reference are not taken for a protected student's") {
    const ReadText read = protected_rows(
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;;ja;\n"
        "Åsö;Nils Öberg;2016-09-05;2016-10-07;;;\n");
    CHECK(read.masked() == "Åsa Ek");
    CHECK(read.row(1).shown_student() == "Nils Öberg");
}

TEST_CASE("the names of protected students are secret in every list, those of one word aside") {
    const ReadText read = protected_rows(
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;S-1;ja;\n"
        "Åsö;Åsa;2016-11-05;2016-11-07;S-3;ja;\n"
        "Åsö;Nils Öberg;2016-09-05;2016-10-07;S-2;;som Åsa Ek\n");
    CHECK(read.sources[read.list.lists.front().source].secret_names ==
          std::vector<std::string>{"ek åsa", "åsa ek"});
}

TEST_CASE("what stands in a column that is not read is masked in a protected row only") {
    const ReadText read = protected_rows(
        "Åsö;Åsa Ek;2016-09-05;2016-10-07;S-1;ja;Åsa har bytt handledare\n"
        "Åsö;Nils Öberg;2016-09-05;2016-10-07;S-2;;Nils har bytt handledare\n");
    CHECK(read.masked() == "Åsa Ek|Åsa har bytt handledare");
}

}  // namespace
}  // namespace underlag
