#include "underlag/reports/validate_report.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"

using namespace underlag;

namespace {

std::string json_of(const Sources& sources, const PlacementList& list, const Diagnostics& findings,
                    Language language = Language::swedish) {
    return written(
        [&](const Sink& out) { write_validate_json(sources, list, findings, language, out); });
}

ListShape shape_with(Encoding encoding, std::uint32_t heading_line, std::size_t placements) {
    ListShape shape;
    shape.source = SourceId{0};
    shape.encoding = encoding;
    shape.heading_line = heading_line;
    shape.placement_count = placements;
    return shape;
}

std::string line_of(Encoding encoding, char delimiter, Language language) {
    Sources sources;
    sources.add({.name = "placeringar.csv", .delimiter = delimiter});
    return shape_line(sources, shape_with(encoding, 3, 118), language);
}

}  // namespace

TEST_CASE("validate answers as the contract shows") {
    Sources sources;
    const Source& source = sources[sources.add(example_list())];
    PlacementList list;
    list.lists.push_back(shape_with(Encoding::windows_1252, 3, 2));
    list.placements.resize(2);
    Diagnostics findings;
    findings.add(end_before_start, cell_at(source, "2016-09-02", 5, 6, "end"),
                 {{"end", date(2016, 9, 2)}, {"start", date(2016, 9, 5)}});
    CHECK(json_of(sources, list, findings) ==
          R"({"format":"underlag.validate/1","files":[{"file":"placeringar.csv",)"
          R"("encoding":"windows-1252","delimiter":";","heading_line":3,"placements":2}],)"
          R"("placements":2,"errors":1,"warnings":0,"notes":0,"diagnostics":[{"code":"P101",)"
          R"("name":"end-before-start","severity":"error","file":"placeringar.csv","line":5,)"
          R"("column":6,"cell":"F5","field":"end","value":"2016-09-02",)"
          R"("message":"slutdatum 2016-09-02 ligger före startdatum 2016-09-05",)"
          R"("help":"byt plats på datumen eller rätta det som är fel"}]})"
          "\n");
    CHECK(json_of(sources, list, findings, Language::english)
              .find(R"("message":"end date 2016-09-02 is before start date 2016-09-05")") !=
          std::string::npos);
}

TEST_CASE("a finding about a row or a file leaves out what it has not") {
    Sources sources;
    const Source& source = sources[sources.add(example_list())];
    PlacementList list;
    list.lists.push_back(shape_with(Encoding::utf_8, 0, 0));
    Diagnostics findings;
    findings.add(remark, {.source = SourceId{0}}, {{"text", "filen"}});
    findings.add(remark, row_at(source, "KI;", 4), {{"text", "raden"}});
    CHECK(
        json_of(sources, list, findings) ==
        R"({"format":"underlag.validate/1","files":[{"file":"placeringar.csv","encoding":"utf-8",)"
        R"("delimiter":";","heading_line":null,"placements":0}],)"
        R"("placements":0,"errors":0,"warnings":0,"notes":2,"diagnostics":[)"
        R"({"code":"C015","name":"ignored-column","severity":"note","file":"placeringar.csv",)"
        R"("message":"filen"},)"
        R"({"code":"C015","name":"ignored-column","severity":"note","file":"placeringar.csv",)"
        R"("line":4,"message":"raden"}]})"
        "\n");
}

TEST_CASE("a value is unquoted, masked, and empty for an empty cell") {
    Sources sources;
    Source& source =
        sources[sources.add({.name = "a.csv", .text = "\"sa \"\"x\"\"\";Åsa Ek;850709-9805;\n"})];
    Diagnostics findings;
    findings.add(remark, cell_at(source, "\"sa \"\"x\"\"\"", 1, 1, "activity"), {{"text", "a"}});
    findings.add(remark, cell_at(source, "Åsa Ek", 1, 2, "student"), {{"text", "b"}});
    findings.add(remark, cell_at(source, "850709-9805", 1, 3, "start"), {{"text", "c"}});
    Location empty = cell_at(source, "\n", 1, 4, "end");
    empty.length = 0;
    findings.add(remark, empty, {{"text", "d"}});
    source.masked = {{source.text.find("Åsa"), 7}};
    const std::string json = json_of(sources, {}, findings);
    CHECK(json.find(R"("cell":"A1","field":"activity","value":"sa \"x\"","message":"a")") !=
          std::string::npos);
    CHECK(json.find(R"("cell":"B1","field":"student","value":"***","message":"b")") !=
          std::string::npos);
    CHECK(json.find(R"("cell":"C1","field":"start","value":"***","message":"c")") !=
          std::string::npos);
    CHECK(json.find(R"("cell":"D1","field":"end","value":"","message":"d")") != std::string::npos);
}

TEST_CASE("a tab as delimiter stands in JSON as it is") {
    Sources sources;
    sources.add({.name = "-", .delimiter = '\t'});
    PlacementList list;
    list.lists.push_back(shape_with(Encoding::utf_16, 1, 0));
    CHECK(json_of(sources, list, {}).find(R"("file":"-","encoding":"utf-16","delimiter":"\t")") !=
          std::string::npos);
}

TEST_CASE("what was found out about a list is said in one line") {
    CHECK(line_of(Encoding::windows_1252, ';', Language::swedish) ==
          "placeringar.csv: windows-1252, avgränsare ;, rubrik på rad 3, 118 placeringar");
    CHECK(line_of(Encoding::utf_8, '\t', Language::swedish) ==
          "placeringar.csv: utf-8, avgränsare tabb, rubrik på rad 3, 118 placeringar");
    CHECK(line_of(Encoding::utf_16, ',', Language::english) ==
          "placeringar.csv: utf-16, delimiter comma, heading on line 3, 118 placements");
    CHECK(line_of(Encoding::cp850, ';', Language::english) ==
          "placeringar.csv: cp850, delimiter ;, heading on line 3, 118 placements");
    CHECK(line_of(Encoding::macroman, '\t', Language::english) ==
          "placeringar.csv: macroman, delimiter tab, heading on line 3, 118 placements");
}

TEST_CASE("a list without a heading, or with one placement, says so") {
    Sources sources;
    sources.add({.name = "a\x1b.csv"});
    CHECK(shape_line(sources, shape_with(Encoding::utf_8, 0, 0), Language::swedish) ==
          "a·.csv: utf-8, avgränsare ;, ingen rubrik, 0 placeringar");
    CHECK(shape_line(sources, shape_with(Encoding::utf_8, 0, 1), Language::english) ==
          "a·.csv: utf-8, delimiter ;, no heading, 1 placement");
}
