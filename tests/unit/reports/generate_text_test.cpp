#include <doctest/doctest.h>

#include "reports/invoice_run.hpp"
#include "reports/written.hpp"
#include "underlag/reports/generate_report.hpp"

using namespace underlag;

namespace {

std::string text_of(const DocumentRun& run, bool is_written = true,
                    Language language = Language::swedish) {
    return written([&](const Sink& out) { write_generate_text(run, is_written, language, out); });
}

}  // namespace

TEST_CASE("one unit's document is shown with its totals, the deadline and the due date") {
    ExampleRun example;
    example.add_first();
    example.run.summary_file = "HT2016/sammanstallning.xlsx";
    CHECK(text_of(example.run) ==
          "Underlag för HT2016 (2016-07-01 – 2016-12-31):\n\n"
          "Verksamhet         Placeringar  Veckor    Kronor  Fil\n"
          "Hemsjukvården Åsö            1     5,0  7\u00A0650,00  HT2016/KI/hemsjukvard-aso.xlsx\n"
          "--------------------------------------------------------------------------------\n"
          "Summa                        1     5,0  7\u00A0650,00\n\n"
          "Sammanställning: HT2016/sammanstallning.xlsx\n"
          "Faktureras senast torsdag 2016-12-15.\n"
          "Förfaller 2016-12-31 om fakturan dateras 2016-12-01.\n");
}

TEST_CASE("a dry run says that nothing is written, several universities have a column") {
    ExampleRun example;
    example.add_second();
    example.add_first();
    CHECK(text_of(example.run, false, Language::english) ==
          "Invoice bases that would be made for HT2016 (2016-07-01 – 2016-12-31); nothing is "
          "written:\n\n"
          "University             Unit               Placements  Weeks     Kronor  File\n"
          "Högskolan Dalarna      Natt; \"Öst\"                 1    3,6   5\u00A0508,00  "
          "HT2016/HDa/natt.xlsx\n"
          "Karolinska Institutet  Hemsjukvården Åsö           1    5,0   7\u00A0650,00  "
          "HT2016/KI/hemsjukvard-aso.xlsx\n"
          "----------------------------------------------------------------------------------------"
          "--------------\n"
          "Total                                              2    8,6  13\u00A0158,00\n\n"
          "To be invoiced at latest Thursday 2016-12-15.\n"
          "Due 2016-12-31 if the invoice is dated 2016-12-01.\n");
}

TEST_CASE("credits come with numbers and kinds, and are taken from the total") {
    ExampleRun example;
    Document& credit = example.add(example.karolinska, example.home_care,
                                   example.line(date(2016, 11, 15), date(2016, 11, 15)), "k.xlsx");
    credit.kind = DocumentKind::credit;
    credit.number = "2016-0002";
    credit.credits = "2016-0001";
    Document& invoice = example.add_first();
    invoice.number = "2016-0003";
    invoice.file = "f.xlsx";
    CHECK(
        text_of(example.run) ==
        "Underlag för HT2016 (2016-07-01 – 2016-12-31):\n\n"
        "Nummer      Typ                  Verksamhet         Placeringar  Veckor    Kronor  Fil\n"
        "2016-0002   kredit av 2016-0001  Hemsjukvården Åsö            1     0,2   −306,00  "
        "k.xlsx\n"
        "2016-0003   underlag             Hemsjukvården Åsö            1     5,0  7\u00A0650,00  "
        "f.xlsx\n"
        "-----------------------------------------------------------------------------------------"
        "\n"
        "Fakturerat                                                    1     5,0  7\u00A0650,00\n"
        "Krediterat                                                                −306,00\n"
        "Summa                                                                    7\u00A0344,00\n\n"
        "Faktureras senast torsdag 2016-12-15.\n"
        "Förfaller 2016-12-31 om fakturan dateras 2016-12-01.\n");
}

TEST_CASE("where the deadline is a weekend day the last weekday before is said") {
    ExampleRun example;
    example.add_first();
    example.run.term = {2018, Season::autumn};
    CHECK(
        text_of(example.run)
            .find(
                "Faktureras senast lördag 2018-12-15; sista vardag före är fredag 2018-12-14.\n") !=
        std::string::npos);
    example.run.term = {2025, Season::spring};
    CHECK(text_of(example.run, true, Language::english)
              .find("To be invoiced at latest Sunday 2025-06-15; the last weekday before is Friday "
                    "2025-06-13.\n") != std::string::npos);
}

TEST_CASE("nothing due is said in one line") {
    const ExampleRun example;
    CHECK(text_of(example.run) == "Inget att fakturera för HT2016.\n");
    CHECK(text_of(example.run, true, Language::english) == "Nothing to invoice for HT2016.\n");
}

TEST_CASE("rows that were left out are listed, also when nothing else is left") {
    ExampleRun example;
    example.run.skipped = {{"placeringar.csv", 5, {"P105", "P107"}}};
    CHECK(text_of(example.run) ==
          "Inget att fakturera för HT2016.\n\n"
          "Utelämnade rader:\n"
          "    placeringar.csv:5: P105, P107\n");
}
