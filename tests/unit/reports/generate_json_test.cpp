#include <doctest/doctest.h>

#include "reports/invoice_run.hpp"
#include "reports/written.hpp"
#include "underlag/reports/generate_report.hpp"

using namespace underlag;

namespace {
std::string json_of(const DocumentRun& run, const Diagnostics& findings = {}) {
    return written(
        [&](const Sink& out) { write_generate_json({}, run, findings, Language::swedish, out); });
}
}  // namespace

TEST_CASE("generate answers as the contract shows") {
    ExampleRun example;
    example.add_first();
    CHECK(json_of(example.run) ==
          R"({"format":"underlag.generate/1","term":"HT2016",)"
          R"("period":{"start":"2016-07-01","end":"2016-12-31"},)"
          R"("invoicing_deadline":"2016-12-15","issue_date":"2016-12-01","recorded":false,)"
          R"("invoice_bases":[{"kind":"invoice","number":null,"credits":null,)"
          R"("due_date":"2016-12-31","agreement":"KI","university":"Karolinska Institutet",)"
          R"("activity":"hemsjukvard-aso","activity_name":"Hemsjukvården Åsö",)"
          R"("lines":[{"placement_id":"P-1","file":"placeringar.csv","line":2,"student":"Åsa Ek",)"
          R"("programme":"Sjuksköterska","term":"HT2016","start":"2016-09-05","end":"2016-10-07",)"
          R"("days":25,"weeks":"5.0","week_rate":"1530.00","amount":"7650.00"}],)"
          R"("days":25,"weeks":"5.0","total":"7650.00","file":"HT2016/KI/hemsjukvard-aso.xlsx"}],)"
          R"("placements":1,"days":25,"weeks":"5.0","invoiced":"7650.00","credited":"0.00",)"
          R"("total":"7650.00","skipped":[],"diagnostics":[]})"
          "\n");
}

TEST_CASE("a run stopped by errors is the same object with nothing done") {
    ExampleRun example;
    Diagnostics findings;
    findings.add(doubt, {});
    CHECK(json_of(example.run, findings) ==
          R"({"format":"underlag.generate/1","term":"HT2016",)"
          R"("period":{"start":"2016-07-01","end":"2016-12-31"},)"
          R"("invoicing_deadline":"2016-12-15","issue_date":"2016-12-01","recorded":false,)"
          R"("invoice_bases":[],"placements":0,"days":0,"weeks":"0.0","invoiced":"0.00",)"
          R"("credited":"0.00","total":"0.00","skipped":[],"diagnostics":[{"code":"P106",)"
          R"("name":"duplicate-row","severity":"warning","message":"raden är densamma som rad 2",)"
          R"("help":"ta bort den ena\neller skilj dem åt"}]})"
          "\n");
}

TEST_CASE("a credit note names what it credits, is not due, and is taken from the total") {
    ExampleRun example;
    example.run.recorded = true;
    Document& credit = example.add_second();
    credit.kind = DocumentKind::credit;
    credit.number = "2016-0002";
    credit.credits = "2016-0001";
    credit.due_date.reset();
    credit.lines.front().reason_text = "inställd";
    example.add_first().number = "2016-0003";
    const std::string json = json_of(example.run);
    CHECK(json.find(R"("recorded":true,"invoice_bases":[{"kind":"credit","number":"2016-0002",)"
                    R"("credits":"2016-0001","due_date":null,"agreement":"HDa")") !=
          std::string::npos);
    CHECK(
        json.find(R"("lines":[{"placement_id":null,"file":null,"line":null,"student":"Åsa Ek")") !=
        std::string::npos);
    CHECK(json.find(R"("amount":"5508.00","reason":"inställd"}])") != std::string::npos);
    CHECK(json.find(R"("amount":"7650.00"}])") != std::string::npos);
    CHECK(json.find(R"("weeks":"3.6","total":"5508.00")") != std::string::npos);
    CHECK(json.find(R"("placements":1,"days":25,"weeks":"5.0","invoiced":"7650.00",)"
                    R"("credited":"5508.00","total":"2142.00")") != std::string::npos);
}

TEST_CASE("a line says its own term, and a number in a student's name is masked") {
    ExampleRun example;
    Line line = example.line(date(2016, 5, 2), date(2016, 5, 6));
    line.name = "Ek 850709-9805";
    example.add(example.karolinska, example.home_care, line, "a.xlsx");
    CHECK(json_of(example.run)
              .find(R"("student":"Ek ***","programme":"Sjuksköterska","term":"VT2016")") !=
          std::string::npos);
}

TEST_CASE("earlier runs whose files are written now are named in an answer from the ledger") {
    ExampleRun example;
    const std::vector<RunOutline> completed{
        {.term = {2016, Season::autumn},
         .issue_date = date(2016, 12, 1),
         .documents = {{DocumentKind::credit, "2016-0002", "HT2016/KI/aso-2016-0002-kredit.xlsx"}},
         .summary_file = "HT2016/sammanstallning-2016-0002.xlsx"}};
    const auto json = [&](const std::vector<RunOutline>& earlier) {
        return written([&](const Sink& out) {
            write_generate_json({}, example.run, {}, Language::swedish, out, &earlier);
        });
    };
    CHECK(json_of(example.run).find("completed") == std::string::npos);
    CHECK(
        json(completed).find(
            R"("completed":[{"term":"HT2016","issue_date":"2016-12-01","documents":[{"kind":"credit",)"
            R"("number":"2016-0002","file":"HT2016/KI/aso-2016-0002-kredit.xlsx"}],)"
            R"("summary":"HT2016/sammanstallning-2016-0002.xlsx"}],"skipped":[])") !=
        std::string::npos);
    CHECK(json({}).find(R"("completed":[],"skipped":[])") != std::string::npos);
}

TEST_CASE("skipped rows are named with their codes") {
    ExampleRun example;
    example.run.skipped = {{"placeringar.csv", 5, {"P105", "P107"}}, {"b.csv", 9, {"C010"}}};
    CHECK(json_of(example.run)
              .find(R"("skipped":[{"file":"placeringar.csv","line":5,"codes":["P105","P107"]},)"
                    R"({"file":"b.csv","line":9,"codes":["C010"]}],"diagnostics":[])") !=
          std::string::npos);
}
