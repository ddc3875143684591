#include "underlag/documents/accounting_rows.hpp"

#include <doctest/doctest.h>

#include "documents/made_up_run.hpp"

using namespace underlag;

TEST_CASE("a row has a cell for each heading, those of all units' coding keys last") {
    MadeUpRun made;
    made.add_document("a", "Åsö");
    made.run.documents.back().subject.coding = {{"projekt", "7"}};
    Document& document = made.add_document("b", "Ekbacken");
    made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 9, 9));
    document.number = "2016-0002";
    const auto headings = accounting_headings(made.run);
    REQUIRE(headings.size() == accounting_coding + 3);
    CHECK(headings[accounting_coding] == "projekt");
    CHECK(headings.back() == "slag");
    const AccountingRow row = accounting_row(document, headings);
    REQUIRE(row.size() == headings.size());
    CHECK(std::get<std::string>(row[0]) == "2016-0002");
    CHECK(std::get<std::string>(row[1]) == "faktura");
    CHECK(std::get<Date>(row[3]) == date(2016, 12, 1));
    CHECK(std::get<Date>(row[4]) == date(2016, 12, 31));
    CHECK(std::get<std::string>(row[8]) == "b");
    CHECK(std::get<Money>(row[accounting_amount]) == Money::from_kronor(1530));
    CHECK(std::get<int>(row[accounting_vat_code]) == 0);
    CHECK(std::get<std::string>(row[accounting_coding]).empty());
    CHECK(std::get<std::string>(row.back()) == "3590");
}

TEST_CASE("a credit note is never due, and its amount is positive as on the note") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 9, 9));
    document.kind = DocumentKind::credit;
    document.credits = "2016-0001";
    document.due_date.reset();
    const AccountingRow row = accounting_row(document, accounting_headings(made.run));
    CHECK(std::get<std::string>(row[1]) == "kredit");
    CHECK(std::get<std::string>(row[2]) == "2016-0001");
    CHECK(std::get<std::string>(row[4]).empty());
    CHECK(std::get<Money>(row[accounting_amount]) == Money::from_kronor(1530));
}

TEST_CASE("a row of a line has a cell for each heading") {
    MadeUpRun made;
    Document& document = made.add_document("a", "Åsö");
    Line& line = made.add_line(document, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    line.placement.id = "P-17";
    const AccountingRow row = line_row(document, line);
    REQUIRE(row.size() == line_headings.size());
    CHECK(std::get<std::string>(row[6]) == "Åsö");
    CHECK(std::get<std::string>(row[7]) == "P-17");
    CHECK(std::get<std::string>(row[8]) == "Åsa Ek");
    CHECK(std::get<std::string>(row[11]) == "HT2016");
    CHECK(std::get<int>(row[first_number_of_line]) == 25);
    CHECK(std::get<Money>(row.back()) == Money::from_kronor(7650));
}
