#include <algorithm>

#include "made_archive.hpp"
#include "read_sheets.hpp"

using namespace underlag;

namespace {

std::string with_parts_changed(const MadeXlsx& book, const auto& change) {
    auto parts = xlsx_parts(book);
    for (MadePart& part : parts)
        change(part);
    return made_archive(parts);
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

const MadeXlsx one_cell = xlsx_with_rows("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>");

}  // namespace

TEST_CASE(
    "each row of a sheet is a record, also an empty one, and each cell stands in its column") {
    const auto book = xlsx_with_rows(
        "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>Namn</v></c><c r=\"D2\"><v>3.60</v></c></row>"
        "<row r=\"4\"><c r=\"A4\"><v>17</v></c></row>"
        "<row r=\"9\"><c r=\"A9\" s=\"0\"/></row>");
    CHECK(text_of_first(made_xlsx(book)) == "\n\tNamn\t\t3.6\n\n17\n");
}

TEST_CASE("rows and cells without a name follow the one before") {
    CHECK(text_of_first(made_xlsx(xlsx_with_rows(
              "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"))) ==
          "1\t2\n\t3\n");
}

TEST_CASE("the kinds of cells each give their value") {
    MadeXlsx book = xlsx_with_rows(
        "<row><c t=\"s\"><v>1</v></c><c t=\"str\"><f>A1</f><v>beräknad</v></c>"
        "<c t=\"inlineStr\"><is><r><t>Åsa</t></r><r><t xml:space=\"preserve\"> Ek</t></r>"
        "<rPh><t>fonetik</t></rPh></is></c><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>"
        "<c t=\"d\"><v>2026-09-07T00:00:00</v></c><c t=\"d\"><v>2026-09-07T08:00:00</v></c>"
        "<c t=\"inlineStr\"><v>3</v><is><t>is gäller</t></is></c></row>");
    book.shared_texts = "<si><t>noll</t></si><si><t>e_x000D_n_x</t><rPh><t>x</t></rPh></si>";
    CHECK(text_of_first(made_xlsx(book)) ==
          "e\rn_x\tberäknad\tÅsa Ek\t1\t0\t2026-09-07\t2026-09-07T08:00:00\tis gäller\n");
}

TEST_CASE("a number is a day where its look shows days, by the workbook's calendar") {
    MadeXlsx book = xlsx_with_rows(
        "<row><c s=\"1\"><v>46272</v></c><c s=\"2\"><v>46272</v></c><c s=\"0\"><v>46272</v></c>"
        "<c s=\"3\"><v>46272</v></c><c s=\"99\"><v>46272</v></c><c s=\"1\"><v>-2</v></c></row>");
    book.looks =
        "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
        "<xf numFmtId=\"165\"/>";
    book.formats =
        "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"GENERAL\"/>";
    CHECK(text_of_first(made_xlsx(book)) == "2026-09-07\t2026-09-07\t46272\t46272\t46272\t-2\n");
    book.workbook_facts =
        "<workbookPr date1904=\"1\"/>"
        "<extLst><x15:workbookPr xmlns:x15=\"http://x15\" date1904=\"0\"/>"
        "</extLst>";
    const SheetText sheet = first_sheet(made_xlsx(book));
    CHECK(sheet.text.starts_with("2030-09-08\t2030-09-08\t46272"));
    CHECK(sheet.has_1904_calendar);
}

TEST_CASE("what would break the row apart is written so that it does not") {
    CHECK(text_of_first(
              made_xlsx(xlsx_with_rows("<row><c t=\"str\"><v>a&#9;b&#10;c_x000D_&#10;d</v></c>"
                                       "<c t=\"str\"><v>&quot;kvick&quot; Ek</v></c><c "
                                       "t=\"str\"><v>14&quot;</v></c></row>"))) ==
          "a b\rc\rd\t\"\"\"kvick\"\" Ek\"\t14\"\n");
}

TEST_CASE("text comes out composed") {
    CHECK(text_of_first(made_xlsx(
              xlsx_with_rows("<row><c t=\"str\"><v>A\xCC\x8Asa</v></c></row>"))) == "Åsa\n");
}

TEST_CASE("an error value, and a formula that was never calculated, are told of") {
    const SheetText sheet = first_sheet(made_xlsx(xlsx_with_rows(
        "<row><c t=\"e\"><v>#N/A</v></c><c><f>A1</f></c><c t=\"str\"><f>A1</f><v></v></c>"
        "<c><f>A1</f><v>4</v></c><c><f>B1</f><v/></c></row>")));
    CHECK(sheet.text == "#N/A\t#?\t\t4\t#?\n");
    REQUIRE(sheet.faulty_cells.size() == 3);
    CHECK(sheet.faulty_cells[0].column == 1);
    CHECK(!sheet.faulty_cells[0].is_formula_without_value);
    CHECK(sheet.faulty_cells[1].column == 2);
    CHECK(sheet.faulty_cells[1].is_formula_without_value);
    CHECK(sheet.faulty_cells[2].column == 5);
}

TEST_CASE("every cell of a merged block has the value of its first") {
    const std::string rows =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Rubrik</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Åsö</v></c><c r=\"B2\"><v>1</v></c></row>"
        "<row r=\"3\"><c r=\"B3\"><v>2</v></c></row>"
        "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>Söder</v></c><c r=\"B4\"><v>3</v></c></row>";
    CHECK(text_of_first(made_xlsx(
              xlsx_with_rows(rows,
                             "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A1:XFD1\"/>"
                             "<mergeCell ref=\"A4:A1048576\"/></mergeCells>"))) ==
          "Rubrik\tRubrik\nÅsö\t1\nÅsö\t2\nSöder\t3\n");
}

TEST_CASE("a row with nothing of its own stays empty under merged blocks") {
    CHECK(text_of_first(made_xlsx(xlsx_with_rows(
              "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>1</v></c></row>"
              "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\"/></row>"
              "<row r=\"4\"><c r=\"B4\"><v>2</v></c></row>",
              "<mergeCells><mergeCell ref=\"A1:A4\"/></mergeCells>"))) == "7\t1\n\n\n7\t2\n");
}

TEST_CASE("the cells of a merged block are as faulty as its first") {
    const SheetText sheet = first_sheet(made_xlsx(
        xlsx_with_rows("<row r=\"1\"><c r=\"A1\"><f>X1</f></c><c r=\"B1\"><v>1</v></c></row>"
                       "<row r=\"2\"><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row>",
                       "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")));
    CHECK(sheet.text == "#?\t1\n#?\t#N/A\n");
    REQUIRE(sheet.faulty_cells.size() == 3);
    CHECK(sheet.faulty_cells[1].row == 2);
    CHECK(sheet.faulty_cells[1].column == 1);
    CHECK(sheet.faulty_cells[1].is_formula_without_value);
    CHECK(sheet.faulty_cells[2].column == 2);
    CHECK(!sheet.faulty_cells[2].is_formula_without_value);
}

TEST_CASE("hidden and filtered rows, hidden columns and sheets are told of") {
    MadeXlsx book = xlsx_with_rows(
        "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row>"
        "<row r=\"3\" hidden=\"true\"/><row r=\"5\" hidden=\"1\"/>",
        "<autoFilter ref=\"A1:A5\"><filterColumn colId=\"0\"/></autoFilter>");
    book.sheets[0].xml =
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>" + book.sheets[0].xml;
    book.sheets.push_back({"Dolt", "<sheetData/>", "veryHidden"});
    const auto read = read_whole(made_xlsx(book));
    REQUIRE(read.has_value());
    const SheetText& sheet = read->sheets[0];
    CHECK(sheet.text == "1\n2\n");
    REQUIRE(sheet.hidden_rows.size() == 2);
    CHECK(sheet.hidden_rows[0].first == 2);
    CHECK(sheet.hidden_rows[0].last == 3);
    CHECK(sheet.hidden_rows[0].are_filtered);
    REQUIRE(sheet.hidden_columns.size() == 1);
    CHECK(sheet.hidden_columns[0].last == 3);
    CHECK(sheet.state == SheetText::State::visible);
    CHECK(read->sheets[1].name == "Dolt");
    CHECK(read->sheets[1].state == SheetText::State::hidden);
}

TEST_CASE("only the sheets that are wanted are read") {
    MadeXlsx book = one_cell;
    book.sheets.push_back({"Två", "inte ens XML <"});
    const std::string bytes = made_xlsx(book);
    const auto read = read_workbook(bytes, file_type(bytes),
                                    [](const SheetText& sheet) { return sheet.name == "Blad1"; });
    REQUIRE(read.has_value());
    CHECK(read->sheets[0].text == "7\n");
    CHECK(!read->sheets[1].is_read);
}

TEST_CASE("prefixes, the strict form and parts under other names are a matter of taste") {
    CHECK(text_of_first(with_parts_changed(one_cell, [](MadePart& part) {
              if (part.name.starts_with("xl/worksheets")) {
                  replace_all(part.content, "xmlns=", "xmlns:x=");
                  for (const char* name : {"worksheet", "sheetData", "row", "c ", "v>"}) {
                      replace_all(part.content, "<" + std::string{name}, "<x:" + std::string{name});
                      replace_all(part.content, "</" + std::string{name},
                                  "</x:" + std::string{name});
                  }
                  replace_all(part.content, "</c>", "</x:c>");
              }
          })) == "7\n");
    CHECK(text_of_first(with_parts_changed(one_cell, [](MadePart& part) {
              replace_all(part.content, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                          "http://purl.oclc.org/ooxml/spreadsheetml/main");
              replace_all(part.content,
                          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                          "http://purl.oclc.org/ooxml/officeDocument/relationships");
          })) == "7\n");
    CHECK(text_of_first(with_parts_changed(one_cell, [](MadePart& part) {
              if (part.name.starts_with("xl/worksheets"))
                  part.name = "XL\\Blad\\Ett.XML";
              replace_all(part.content, "worksheets/sheet1.xml", "/xl/Blad/../blad/ett.xml");
              if (part.name == "_rels/.rels")
                  part.name = "_rels/andra";
          })) == "7\n");
}

TEST_CASE("extensions and what only older programs need are left out") {
    CHECK(text_of_first(made_xlsx(xlsx_with_rows(
              "<row r=\"1\"><c r=\"A1\"><v>1</v><extLst><v>2</v></extLst></c>"
              "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/"
              "markup-compatibility/2006\"><mc:Choice><c r=\"B1\"><v>3</v></c></mc:Choice>"
              "<mc:Fallback><c r=\"C1\"><v>4</v></c></mc:Fallback></mc:AlternateContent>"
              "<o:c xmlns:o=\"http://other\"><v>5</v></o:c></row>"))) == "1\t3\n");
}

TEST_CASE("what a cell says that cannot be is refused, with the row") {
    CHECK(refusal(made_xlsx(xlsx_with_rows("<row r=\"1\"><c t=\"s\"><v>4</v></c></row>"))) ==
          "arbetsboken är skadad och kan inte läsas: en cell på rad 1 hänvisar till en text som "
          "inte finns");
    CHECK(refusal(made_xlsx(xlsx_with_rows("<row r=\"3\"/><row r=\"2\"/>")))
              .ends_with("rad 2 står på fel ställe i ett blad"));
    CHECK(refusal(made_xlsx(xlsx_with_rows("<row r=\"1048577\"/>"))).ends_with("i ett blad"));
    CHECK(refusal(made_xlsx(xlsx_with_rows("<row r=\"2\"><c r=\"A9\"/></row>")))
              .ends_with("en cell på rad 2 står på fel ställe i ett blad"));
    CHECK(refusal(made_xlsx(xlsx_with_rows("<row><c r=\"XFE1\"/></row>"))).ends_with("blad"));
    CHECK(refusal(made_xlsx(xlsx_with_rows("<row><c r=\"B1\"/><c r=\"B1\"/></row>")))
              .ends_with("blad"));
}

TEST_CASE("a text longer than a cell holds keeps one character too many, so that it is told of") {
    const std::string long_text(40'000, 'a');
    CHECK(text_of_first(
              made_xlsx(xlsx_with_rows("<row><c t=\"str\"><v>" + long_text + "</v></c></row>")))
              .size() == 32'768 + 1);
}
