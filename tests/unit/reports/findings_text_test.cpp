#include "underlag/reports/findings_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "reports/written.hpp"

using namespace underlag;

namespace {

std::string text_of(const Sources& sources, const Diagnostics& findings,
                    const TextStyle& style = {}) {
    return written([&](const Sink& out) { write_findings_text(sources, findings, style, out); });
}

struct Example {
    Sources sources;
    Diagnostics findings;
    Example() {
        const Source& source = sources[sources.add(example_list())];
        findings.add(end_before_start, cell_at(source, "2016-09-02", 5, 6, "end"),
                     {{"end", date(2016, 9, 2)}, {"start", date(2016, 9, 5)}});
    }
};

}  // namespace

TEST_CASE("a finding is shown as the contract shows it") {
    const Example example;
    CHECK(text_of(example.sources, example.findings) ==
          "placeringar.csv:5:52: fel[P101] F5: slutdatum 2016-09-02 ligger före startdatum "
          "2016-09-05\n"
          "    KI;hemsjukvard-aso;Åsa Ek;Sjuksköterska;2016-09-05;2016-09-02\n"
          "                                                       ^^^^^^^^^^\n"
          "    hjälp: byt plats på datumen eller rätta det som är fel\n");
    CHECK(text_of(example.sources, example.findings, {.language = Language::english}) ==
          "placeringar.csv:5:52: error[P101] F5: end date 2016-09-02 is before start date "
          "2016-09-05\n"
          "    KI;hemsjukvard-aso;Åsa Ek;Sjuksköterska;2016-09-05;2016-09-02\n"
          "                                                       ^^^^^^^^^^\n"
          "    help: swap the dates or correct the wrong one\n");
}

TEST_CASE("colour marks severity and carets, and nothing else") {
    const Example example;
    CHECK(text_of(example.sources, example.findings, {.color = true}) ==
          "placeringar.csv:5:52: \x1b[1;31mfel[P101]\x1b[0m F5: slutdatum 2016-09-02 ligger före "
          "startdatum 2016-09-05\n"
          "    KI;hemsjukvard-aso;Åsa Ek;Sjuksköterska;2016-09-05;2016-09-02\n"
          "                                                       \x1b[32m^^^^^^^^^^\x1b[0m\n"
          "    hjälp: byt plats på datumen eller rätta det som är fel\n");
}

TEST_CASE("a finding about a row has no character, cell or carets, and a long help its lines") {
    Sources sources;
    const Source& source = sources[sources.add(example_list())];
    Diagnostics findings;
    findings.add(doubt, row_at(source, "KI;hemsjukvard-aso;Å", 5));
    CHECK(text_of(sources, findings) ==
          "placeringar.csv:5: varning[P106]: raden är densamma som rad 2\n"
          "    KI;hemsjukvard-aso;Åsa Ek;Sjuksköterska;2016-09-05;2016-09-02\n"
          "    hjälp: ta bort den ena\n"
          "           eller skilj dem åt\n");
    CHECK(text_of(sources, findings, {.language = Language::english, .color = true}) ==
          "placeringar.csv:5: \x1b[1;33mwarning[P106]\x1b[0m: the row is the same as row 2\n"
          "    KI;hemsjukvard-aso;Åsa Ek;Sjuksköterska;2016-09-05;2016-09-02\n"
          "    help: remove one\n"
          "          or tell them apart\n");
}

TEST_CASE("a finding about a file has its name only, one about no file not even that") {
    Sources sources;
    const SourceId list = sources.add(example_list());
    Diagnostics findings;
    findings.add(remark, {.source = list}, {{"text", "hela filen"}});
    findings.add(remark, {}, {{"text", "allt"}});
    CHECK(text_of(sources, findings) ==
          "placeringar.csv: upplysning[C015]: hela filen\n"
          "upplysning[C015]: allt\n");
}

TEST_CASE("a cell on a later line of its record is shown where it begins") {
    Sources sources;
    const Source& source =
        sources[sources.add({.name = "a.csv", .text = "namn;start\n\"Åsa\nEk\";igår\n"})];
    Diagnostics findings;
    findings.add(remark, cell_at(source, "igår", 2, 2, "start"), {{"text", "inget datum"}});
    CHECK(text_of(sources, findings) ==
          "a.csv:3:5: upplysning[C015] B2: inget datum\n"
          "    Ek\";igår\n"
          "        ^^^^\n");
}

TEST_CASE("in a settings file the column is the character and there is no cell") {
    Sources sources;
    const SourceId id = sources.add({.name = "avtal/a.toml",
                                     .text = "[agreement]\nid = \"K I\"\n",
                                     .form = Source::Form::settings});
    Diagnostics findings;
    findings.add(
        remark,
        {.source = id, .line = 2, .row = 2, .column = 6, .offset = 17, .length = 5, .field = "id"},
        {{"text", "fel tecken"}});
    findings.add(remark, {.source = id, .line = 1, .column = 1}, {{"text", "något saknas"}});
    CHECK(text_of(sources, findings) ==
          "avtal/a.toml:2:6: upplysning[C015]: fel tecken\n"
          "    id = \"K I\"\n"
          "         ^^^^^\n"
          "avtal/a.toml:1:1: upplysning[C015]: något saknas\n"
          "    [agreement]\n");
}

TEST_CASE("nothing from outside steers the terminal or shows a personal identity number") {
    Sources sources;
    const SourceId list = sources.add({.name = "a\x1b[2J.csv", .text = "x"});
    Diagnostics findings;
    findings.add(remark, {.source = list}, {{"text", "rad\nfalsk.csv:1: fel \u202E900101-0017"}});
    CHECK(text_of(sources, findings) == "a·[2J.csv: upplysning[C015]: rad·falsk.csv:1: fel ·***\n");
}

TEST_CASE("more than 100 findings of one code are summed up, an error among them is not") {
    Sources sources;
    const SourceId list = sources.add({.name = "a.csv", .text = "x"});
    Diagnostics findings;
    for (int i = 0; i < 1334; ++i)
        findings.add(remark, {.source = list}, {{"text", "n"}});
    findings.add(remark, {.source = list}, {{"text", "sist"}}).severity = Severity::error;
    std::string expected;
    for (int i = 0; i < 100; ++i)
        expected += "a.csv: upplysning[C015]: n\n";
    expected += "a.csv: fel[C015]: sist\n";
    CHECK(text_of(sources, findings) == expected + "C015: 1\u00A0234 till (visa alla med --all)\n");
    CHECK(text_of(sources, findings, {.language = Language::english})
              .ends_with("C015: 1\u00A0234 more (show all with --all)\n"));
    const std::string all = text_of(sources, findings, {.list_all = true});
    CHECK(std::ranges::count(all, '\n') == 1335);
    CHECK(all.ends_with("n\na.csv: fel[C015]: sist\n"));
    CHECK(text_of(sources, findings, {.notes = false}) == "a.csv: fel[C015]: sist\n");
}

TEST_CASE("exactly 100 findings of one code are all shown") {
    Sources sources;
    Diagnostics findings;
    for (int i = 0; i < 100; ++i)
        findings.add(remark, {}, {{"text", "n"}});
    CHECK(text_of(sources, findings).find("--all") == std::string::npos);
}

TEST_CASE("the line of counts is right in singular and plural") {
    Diagnostics findings;
    CHECK(counts_line(0, findings, Language::swedish) ==
          "0 placeringar: 0 fel, 0 varningar, 0 upplysningar");
    findings.add(end_before_start, {});
    CHECK(counts_line(118, findings, Language::swedish) ==
          "118 placeringar: 1 fel, 0 varningar, 0 upplysningar");
    findings.add(doubt, {});
    findings.add(remark, {});
    CHECK(counts_line(1, findings, Language::swedish) ==
          "1 placering: 1 fel, 1 varning, 1 upplysning");
    CHECK(counts_line(1, findings, Language::english) == "1 placement: 1 error, 1 warning, 1 note");
    findings.add(end_before_start, {});
    CHECK(counts_line(12345, findings, Language::english) ==
          "12\u00A0345 placements: 2 errors, 1 warning, 1 note");
}
