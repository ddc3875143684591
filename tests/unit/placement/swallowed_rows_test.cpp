#include <doctest/doctest.h>

#include "placement/read_text.hpp"

namespace underlag {
namespace {

const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum;Anteckning";

TEST_CASE("C006: rows between a forgotten quote and a later one are never lost without a word") {
    const ReadText read(heading +
                        "\n"
                        "Åsö;\"Åsa Ek;2016-09-05;2016-10-07;\n"
                        "Åsö;Nils Öberg;2016-09-05;2016-10-07;\n"
                        "Åsö;\"Eva Lind\";2016-09-05;2016-10-07;\n"
                        "Åsö;Maja Berg;2016-09-05;2016-10-07;\n");
    CHECK(read.findings("C006") == "C006 E 2:B2");
    CHECK(read.rows() == 2);
    CHECK(read.student(1) == "Maja Berg");
}

TEST_CASE("rows are found also within a date and within a column that is not read") {
    CHECK(ReadText(heading +
                   "\nÅsö;Åsa Ek;\"2016-09-05;2016-10-07;\nÅsö;Eva Lind;2016-09-05\";2016-10-07;\n")
              .findings("C006") == "C006 E 2:C2");
    CHECK(ReadText(heading + "\nÅsö;Åsa Ek;2016-09-05;2016-10-07;\"natt\nÅsö;Eva Lind;2016-09-05;"
                             "2016-10-07;dag\"\n")
              .findings("C006") == "C006 E 2:E2");
}

TEST_CASE("a note of several lines is a note, also with separators and a date in it") {
    const ReadText read(heading +
                        "\nÅsö;Åsa Ek;2016-09-05;2016-10-07;\"Ring Nils;\n2016-08-29;\nnatt\"\n");
    CHECK(read.findings("C006") == "");
    CHECK(read.rows() == 1);
}

TEST_CASE("nothing of swallowed rows is shown where students may be protected") {
    const ReadText read(heading +
                        ";Skyddad\nÅsö;Eva Lind;2016-09-05;2016-10-07;\"natt;nej\n"
                        "Åsö;Åsa Ek;2016-09-05;2016-10-07;dag\";ja\n");
    CHECK(read.findings("C006") == "C006 E 2:E2");
    CHECK(read.masked().find("Åsa Ek") != std::string::npos);
}

}  // namespace
}  // namespace underlag
