#include "made_archive.hpp"
#include "read_sheets.hpp"

using namespace underlag;

namespace {

std::string ods_with_rows(const std::string& rows) {
    return made_ods("<table:table table:name=\"Blad1\">" + rows + "</table:table>");
}
std::string row(const std::string& cells, const std::string& attributes = "") {
    return "<table:table-row" + attributes + ">" + cells + "</table:table-row>";
}

}  // namespace

TEST_CASE("the type of an OpenDocument cell decides its value, never its text") {
    CHECK(
        text_of_first(ods_with_rows(
            row("<table:table-cell office:value-type=\"string\"><text:p>Åsa<text:s text:c=\"2\"/>"
                "<text:span>Ek</text:span></text:p><text:p>rad två</text:p></table:table-cell>"
                "<table:table-cell office:value-type=\"float\" office:value=\"3.60\"><text:p>3,6"
                "</text:p></table:table-cell>"
                "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-09-07\">"
                "<text:p>7 sep</text:p></table:table-cell>"
                "<table:table-cell office:value-type=\"date\" "
                "office:date-value=\"2026-09-07T08:30:00\"/>"
                "<table:table-cell office:value-type=\"date\" "
                "office:date-value=\"2026-09-07T00:00:00\"/>"
                "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                "<table:table-cell office:value-type=\"time\" office:time-value=\"PT08H30M00S\"/>"
                "<table:table-cell office:value-type=\"string\" office:string-value=\"känd\">"
                "<text:p>visad</text:p></table:table-cell>"))) ==
        "Åsa  Ek\rrad två\t3.6\t2026-09-07\t2026-09-07 08:30:00\t2026-09-07\t1\t08:30:00\tkänd\n");
}

TEST_CASE("repeated rows and columns stand for themselves, empty ones at the end for nothing") {
    CHECK(text_of_first(ods_with_rows(
              row("<table:table-cell office:value-type=\"float\" office:value=\"1\" "
                  "table:number-columns-repeated=\"2\"/>"
                  "<table:table-cell table:number-columns-repeated=\"16382\"/>",
                  " table:number-rows-repeated=\"2\"") +
              row("<table:table-cell/>", " table:number-rows-repeated=\"2\"") +
              "<table:table-row-group>" +
              row("<table:table-cell/><table:table-cell office:value-type=\"float\" "
                  "office:value=\"2\"/>") +
              "</table:table-row-group>" +
              row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                  " table:number-rows-repeated=\"1048571\""))) == "1\t1\n1\t1\n\n\n\t2\n");
}

TEST_CASE("remarks and drawings within a cell are not its text") {
    CHECK(text_of_first(ods_with_rows(
              row("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>nej"
                  "</text:p></office:annotation><text:p>ja<draw:frame><text:p>nej</text:p>"
                  "</draw:frame></text:p></table:table-cell>"))) == "ja\n");
}

TEST_CASE("a spanned cell gives its value to the cells it covers") {
    CHECK(text_of_first(ods_with_rows(
              row("<table:table-cell table:number-rows-spanned=\"2\" "
                  "office:value-type=\"string\"><text:p>Åsö</text:p></table:table-cell>"
                  "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>") +
              row("<table:covered-table-cell/><table:table-cell office:value-type=\"float\" "
                  "office:value=\"2\"/>"))) == "Åsö\t1\nÅsö\t2\n");
}

TEST_CASE("errors and formulas without a value are told of in OpenDocument too") {
    const SheetText sheet = first_sheet(ods_with_rows(
        row("<table:table-cell table:formula=\"of:=A2\" office:value-type=\"string\" "
            "office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p>"
            "</table:table-cell><table:table-cell table:formula=\"of:=A2\"/>"
            "<table:table-cell table:formula=\"of:=A2\" office:value-type=\"string\" "
            "office:string-value=\"\"/>"
            "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"float\" "
            "office:value=\"0\"><text:p>#DIV/0!</text:p></table:table-cell>")));
    CHECK(sheet.text == "#N/A\t#?\t\t#DIV/0!\n");
    REQUIRE(sheet.faulty_cells.size() == 3);
    CHECK(sheet.faulty_cells[1].is_formula_without_value);
    CHECK(sheet.faulty_cells[2].column == 4);
}

TEST_CASE("hidden sheets, rows and columns are told of in OpenDocument too") {
    const auto book = read_whole(made_ods(
        "<table:table table:name=\"Ett\"><table:table-column/>"
        "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>" +
            row("<table:table-cell office:value-type=\"float\" office:value=\"1\"/>") +
            row("<table:table-cell office:value-type=\"float\" office:value=\"2\"/>",
                " table:visibility=\"filter\"") +
            "</table:table><table:table table:name=\"Två\" table:style-name=\"ta2\"/>",
        "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
        "table:display=\"false\"/></style:style>"));
    REQUIRE(book.has_value());
    CHECK(book->is_open_document);
    REQUIRE(book->sheets.size() == 2);
    REQUIRE(book->sheets[0].hidden_rows.size() == 1);
    CHECK(book->sheets[0].hidden_rows[0].first == 2);
    CHECK(book->sheets[0].hidden_rows[0].are_filtered);
    REQUIRE(book->sheets[0].hidden_columns.size() == 1);
    CHECK(book->sheets[0].hidden_columns[0].first == 2);
    CHECK(book->sheets[0].hidden_columns[0].last == 3);
    CHECK(book->sheets[1].state == SheetText::State::hidden);
}

TEST_CASE("a cell repeated over a whole sheet is more than is read") {
    CHECK(refusal(ods_with_rows(row("<table:table-cell office:value-type=\"float\" "
                                    "office:value=\"1\" "
                                    "table:number-columns-repeated=\"16384\"/>",
                                    " table:number-rows-repeated=\"1048576\""))) ==
          "arbetsboken är större än vad som läses: den har fler än 20 miljoner celler");
}

TEST_CASE(
    "rows and columns beyond those of any sheet are nothing, or refused where they hold "
    "something") {
    std::string empty_rows;
    for (int i = 0; i < 5'000; ++i)
        empty_rows += row("", " table:number-rows-repeated=\"1048576\"");
    CHECK(text_of_first(ods_with_rows(empty_rows)).empty());
    CHECK(refusal(ods_with_rows(empty_rows + row("<table:table-cell office:value-type=\"float\" "
                                                 "office:value=\"1\"/>")))
              .ends_with("20 miljoner celler"));
}
