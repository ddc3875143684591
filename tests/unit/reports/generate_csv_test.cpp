#include <doctest/doctest.h>

#include "reports/invoice_run.hpp"
#include "reports/written.hpp"
#include "underlag/reports/generate_report.hpp"

using namespace underlag;

namespace {
constexpr std::string_view fixed_headings =
    "\uFEFFNummer;Typ;Krediterar;Utfärdandedatum;Förfallodatum;Avtal;Kundnummer;Er referens;"
    "Verksamhet;Organisationsnummer;Giro;Belopp;Momskod";

std::string csv_of(const DocumentRun& run) {
    return written([&](const Sink& out) { write_generate_csv(run, out); });
}
}  // namespace

TEST_CASE("each document is a row, with a column for every coding key of any unit") {
    ExampleRun example;
    Document& credit = example.add_second();
    credit.kind = DocumentKind::credit;
    credit.number = "2016-0002";
    credit.credits = "2016-0001";
    credit.due_date.reset();
    example.add_first().number = "2016-0003";
    CHECK(csv_of(example.run) ==
          std::string{fixed_headings} +
              ";projekt;ansvar;slag\r\n"
              "2016-0002;kredit;2016-0001;2016-12-01;;HDa;;;natt;;;5508,00;0;-1;;\r\n"
              "2016-0003;faktura;;2016-12-01;2016-12-31;KI;1001;ZZ1234VFU;hemsjukvard-aso;"
              "212000-9994;991-2346;7650,00;0;;4711;3590\r\n");
}

TEST_CASE("without documents there are only the headings") {
    const ExampleRun example;
    CHECK(csv_of(example.run) == std::string{fixed_headings} + "\r\n");
}
