#include "underlag/reports/validate_report.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"

using namespace underlag;

namespace {

struct Lists {
    Sources sources;
    PlacementList list;
    Diagnostics findings;

    Source& add(Source source, std::uint32_t heading_line) {
        ListShape shape;
        shape.source = sources.add(std::move(source));
        shape.heading_line = heading_line;
        list.lists.push_back(shape);
        return sources[shape.source];
    }
    [[nodiscard]] std::string csv(Language language = Language::swedish) const {
        return written(
            [&](const Sink& out) { write_validate_csv(sources, list, findings, language, out); });
    }
};

constexpr std::string_view bom = "\uFEFF";

}  // namespace

TEST_CASE("every row is given back with its findings beside it") {
    Lists lists;
    const Source& source = lists.add(example_list(), 3);
    lists.findings.add(end_before_start, cell_at(source, "2016-09-02", 5, 6, "end"),
                       {{"end", date(2016, 9, 2)}, {"start", date(2016, 9, 5)}});
    lists.findings.add(doubt, row_at(source, "KI;hemsjukvard-aso;Å", 5));
    const std::string unchanged =
        std::string{bom} +
        "Placeringar;;;;;;;;\r\n"
        ";;;;;;;;\r\n"
        "university;activity;student;programme;start;end;kod;allvar;meddelande\r\n"
        "KI;hemsjukvard-aso;Nils Öberg;Sjuksköterska;2016-09-05;2016-10-07;;;\r\n"
        "KI;hemsjukvard-aso;Åsa Ek;Sjuksköterska;2016-09-05;2016-09-02;";
    CHECK(lists.csv() ==
          unchanged +
              "P101 | P106;fel | varning;slutdatum 2016-09-02 ligger före startdatum "
              "2016-09-05 | raden är densamma som rad 2\r\n");
    CHECK(lists.csv(Language::english) ==
          unchanged +
              "P101 | P106;error | warning;end date 2016-09-02 is before start date 2016-09-05 | "
              "the row is the same as row 2\r\n");
}

TEST_CASE(
    "cells keep their spaces, quotes, line breaks and formulas; other separators become ours") {
    Lists lists;
    const Source& source =
        lists.add({.name = "a.csv",
                   .text = "SEP=,\r\nnamn,start\r\n\" Åsa\r\n\"\"Ek\"\"\",=1+1;2\r\nb\"c,d",
                   .delimiter = ','},
                  2);
    lists.findings.add(remark, cell_at(source, "=1+1;2", 3, 2, "start"),
                       {{"text", "=1+1 är ingen dag"}});
    CHECK(lists.csv() ==
          std::string{bom} +
              "namn;start;kod;allvar;meddelande\r\n"
              "\" Åsa\r\n\"\"Ek\"\"\";\"=1+1;2\";C015;upplysning;'=1+1 är ingen dag\r\n"
              "\"b\"\"c\";d;;;\r\n");
}

TEST_CASE("what must not be shown is left empty, to be filled in") {
    Lists lists;
    lists.add(
        {.name = "a.csv", .text = "namn;x\nÅsa Ek;1\nNils 850709-9805;2\n", .masked = {{7, 7}}}, 1);
    CHECK(lists.csv() == std::string{bom} +
                             "namn;x;kod;allvar;meddelande\r\n"
                             ";1;;;\r\n"
                             ";2;;;\r\n");
}

TEST_CASE("what has no row of its own follows the rows, with its place") {
    Lists lists;
    const SourceId agreement =
        lists.sources.add({.name = "avtal.toml", .text = "x", .form = Source::Form::settings});
    lists.add({.name = "a.csv", .text = "namn;x;y\nÅsa Ek;1\n"}, 1);
    const SourceId list = lists.list.lists.front().source;
    lists.findings.add(remark, {.source = agreement, .line = 1, .column = 1},
                       {{"text", "avtalet"}});
    lists.findings.add(remark, {.source = list}, {{"text", "filen"}});
    lists.findings.add(remark, {.source = list, .line = 1, .row = 1, .column = 2},
                       {{"text", "rubriken"}});
    CHECK(lists.csv() == std::string{bom} +
                             "namn;x;y;kod;allvar;meddelande\r\n"
                             "Åsa Ek;1;;;;\r\n"
                             ";;;C015;upplysning;a.csv: filen\r\n"
                             ";;;C015;upplysning;a.csv:1: rubriken\r\n"
                             ";;;C015;upplysning;avtal.toml:1: avtalet\r\n");
}

TEST_CASE(
    "several lists come one after the other, as wide as the widest; one without heading gets "
    "ours") {
    Lists lists;
    lists.add({.name = "a.csv", .text = "namn;start\n"}, 1);
    lists.add({.name = "b.csv", .text = "1;2;3\n"}, 0);
    CHECK(lists.csv() == std::string{bom} +
                             "namn;start;;kod;allvar;meddelande\r\n"
                             ";;;kod;allvar;meddelande\r\n"
                             "1;2;3;;;\r\n");
}

TEST_CASE("a finding on a later line of a record belongs to that record") {
    Lists lists;
    lists.add({.name = "a.csv", .text = "namn\n\"Åsa\nEk\"\nNils\n"}, 1);
    lists.findings.add(remark, {.source = SourceId{0}, .line = 3}, {{"text", "här"}});
    CHECK(lists.csv() == std::string{bom} +
                             "namn;kod;allvar;meddelande\r\n"
                             "\"Åsa\nEk\";C015;upplysning;här\r\n"
                             "Nils;;;\r\n");
}
