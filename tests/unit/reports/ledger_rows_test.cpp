// Findings about the ledger's placements: nobody can open the ledger at a line.
#include <doctest/doctest.h>

#include "reports/written.hpp"
#include "underlag/reports/cell_name.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/words.hpp"

using namespace underlag;

namespace {

struct OfLedger {
    Sources sources;
    Diagnostics findings;
    explicit OfLedger(const std::string& rows) {
        sources.add({.name = "underlag.db",
                     .text = "placement_id;activity;student;end\r\n" + rows,
                     .form = Source::Form::ledger});
    }
    [[nodiscard]] const Source& source() const { return sources[SourceId{0}]; }
    [[nodiscard]] std::string text(Language language = Language::swedish) const {
        return written([&](const Sink& out) {
            write_findings_text(sources, findings, {.language = language}, out);
        });
    }
    [[nodiscard]] std::string json() const {
        return written([&](const Sink& out) {
            JsonWriter writer(out);
            writer.begin_object();
            write_findings(writer, sources, findings, Language::swedish);
            writer.end_object();
            writer.finish();
        });
    }
};

}  // namespace

TEST_CASE("a finding about a cell of the ledger names the placement, not a line and a cell") {
    OfLedger ledger("L-16;aso;Bo Lind;2016-10-07\r\nL-17;aso;Åsa Ek;2016-09-02\r\n");
    ledger.findings.add(end_before_start, cell_at(ledger.source(), "2016-09-02", 3, 4, "end"),
                        {{"end", date(2016, 9, 2)}, {"start", date(2016, 9, 5)}});
    CHECK(ledger.text() ==
          "underlag.db: fel[P101] L-17: slutdatum 2016-09-02 ligger före startdatum 2016-09-05\n"
          "    L-17;aso;Åsa Ek;2016-09-02\n"
          "                    ^^^^^^^^^^\n"
          "    hjälp: byt plats på datumen eller rätta det som är fel\n");
    CHECK(ledger.text(Language::english) ==
          "underlag.db: error[P101] L-17: end date 2016-09-02 is before start date 2016-09-05\n"
          "    L-17;aso;Åsa Ek;2016-09-02\n"
          "                    ^^^^^^^^^^\n"
          "    help: swap the dates or correct the wrong one\n");
    CHECK(ledger.json() ==
          R"({"diagnostics":[{"code":"P101","name":"end-before-start","severity":"error",)"
          R"("file":"underlag.db","field":"end","value":"2016-09-02",)"
          R"("message":"slutdatum 2016-09-02 ligger före startdatum 2016-09-05",)"
          R"("help":"byt plats på datumen eller rätta det som är fel"}]})"
          "\n");
}

TEST_CASE(
    "a finding about a whole row of the ledger names the placement, one about all of it none") {
    OfLedger ledger("\"P;1\";aso;Bo Lind;2016-10-07\r\nL-17;aso;;\r\n");
    ledger.findings.add(remark, row_at(ledger.source(), "L-17", 3), {{"text", "raden"}});
    ledger.findings.add(remark, {.source = SourceId{0}}, {{"text", "allt"}});
    CHECK(ledger.text() ==
          "underlag.db: upplysning[C015] L-17: raden\n"
          "    L-17;aso;;\n"
          "underlag.db: upplysning[C015]: allt\n");
}

TEST_CASE("an id of the ledger is shown as it is, with its quotes off and nothing secret in it") {
    const OfLedger ledger("\"P;1\";aso;Bo Lind;\r\n900101-0017;aso;Bo Lind;\r\n");
    CHECK(ledger_row_id(ledger.sources, row_at(ledger.source(), "\"P;1", 2)) == "P;1");
    CHECK(ledger_row_id(ledger.sources, row_at(ledger.source(), "900101", 3)) == "***");
    CHECK(ledger_row_id(ledger.sources, {}) == std::nullopt);
    Sources lists;
    lists.add(example_list());
    CHECK(ledger_row_id(lists, row_at(lists[SourceId{0}], "KI;", 4)) == std::nullopt);
}
