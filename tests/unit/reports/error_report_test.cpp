#include "underlag/reports/error_report.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"

using namespace underlag;

TEST_CASE("a command that could not start says why, without the places it has not") {
    Diagnostics findings;
    findings.add(doubt, {});
    CHECK(
        written([&](const Sink& out) { write_error_json({}, findings, Language::english, out); }) ==
        R"({"format":"underlag.error/1","diagnostics":[{"code":"P106","name":"duplicate-row",)"
        R"("severity":"warning","message":"the row is the same as row 2",)"
        R"("help":"remove one\nor tell them apart"}]})"
        "\n");
}

TEST_CASE("a finding in an agreement has a character and a value but no cell") {
    Sources sources;
    const SourceId id = sources.add(
        {.name = "avtal/a.toml", .text = "id = \"K I\"\n", .form = Source::Form::settings});
    Diagnostics findings;
    findings.add(remark,
                 {.source = id, .line = 1, .column = 6, .offset = 5, .length = 5, .field = "id"},
                 {{"text", "fel tecken"}});
    CHECK(written([&](const Sink& out) {
              write_error_json(sources, findings, Language::swedish, out);
          }) ==
          R"({"format":"underlag.error/1","diagnostics":[{"code":"C015","name":"ignored-column",)"
          R"("severity":"note","file":"avtal/a.toml","line":1,"column":6,"field":"id",)"
          R"("value":"K I","message":"fel tecken"}]})"
          "\n");
}
