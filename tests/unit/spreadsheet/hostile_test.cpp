// Workbooks that are cut off, that lie, or that would fill any machine.
#include "made_archive.hpp"
#include "read_sheets.hpp"

using namespace underlag;

namespace {

const MadeXlsx one_cell = xlsx_with_rows("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>");

std::string with_part(const std::string& name, const std::string& content) {
    auto parts = xlsx_parts(one_cell);
    for (MadePart& part : parts)
        if (part.name == name)
            part.content = content;
    return made_archive(parts);
}

const std::string sheet_part = "xl/worksheets/sheet1.xml";

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

}  // namespace

TEST_CASE("an archive cut off anywhere is refused and never read beyond its end") {
    const std::string whole = made_xlsx(one_cell);
    for (std::size_t size = 4; size < whole.size(); ++size)
        CHECK(!refusal(whole.substr(0, size)).empty());
    CHECK(refusal(whole).empty());
}

TEST_CASE("any byte of an archive may be wrong") {
    const std::string whole = made_xlsx(one_cell);
    for (std::size_t at = 4; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        (void)read_whole(changed);
    }
}

TEST_CASE("what stands before an archive, and a comment after it, are no harm") {
    CHECK(refusal(made_xlsx(one_cell) + std::string(100, ' ')).empty());
}

TEST_CASE("a wrong checksum, a part that is there twice or missing, and one that is locked") {
    std::string wrong = made_archive(
        {{"xl/workbook.xml", "<x/>", false}, {"xl/_rels/workbook.xml.rels", "<y/>", false}});
    wrong[wrong.find("<y/>") + 1] = 'z';
    CHECK(refusal(wrong) ==
          "arbetsboken är skadad och kan inte läsas: delen "
          "xl/_rels/workbook.xml.rels har fel kontrollsumma");
    auto twice = xlsx_parts(one_cell);
    twice.push_back({"XL/Worksheets/sheet1.xml", "<worksheet/>"});
    CHECK(refusal(made_archive(twice)).ends_with("finns två gånger"));
    auto missing = xlsx_parts(one_cell);
    std::erase_if(missing, [](const MadePart& part) { return part.name == sheet_part; });
    CHECK(refusal(made_archive(missing)).ends_with("delen xl/worksheets/sheet1.xml saknas"));
    auto locked = xlsx_parts(one_cell);
    locked[0].is_encrypted = locked[1].is_encrypted = true;
    CHECK(refusal(made_archive(locked)).starts_with("filen är en arbetsbok skyddad med lösenord"));
}

TEST_CASE("entities are not there to be expanded: a DOCTYPE is refused") {
    CHECK(refusal(with_part(sheet_part,
                            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                            "<worksheet>&b;</worksheet>"))
              .ends_with("DOCTYPE, som ingen arbetsbok behöver"));
}

TEST_CASE("elements nested without end are refused") {
    CHECK(refusal(with_part(sheet_part, repeated("<a>", 100'000)))
              .ends_with("nästlad i över 200 nivåer"));
}

TEST_CASE("a part that is not XML, or stops in the middle, is refused") {
    CHECK(refusal(with_part(sheet_part, "inte XML")).ends_with("inte välformad XML"));
    CHECK(refusal(with_part(sheet_part, "<worksheet><sheetData>")).ends_with("inte välformad XML"));
    CHECK(refusal(with_part(sheet_part, "")).ends_with("inte välformad XML"));
}

TEST_CASE("a part that unpacks to much more than it is stops at the limit") {
    WorkbookLimits limits;
    limits.ratio_above = 100'000;
    const std::string spaces =
        with_part(sheet_part, "<worksheet>" + std::string(1'000'000, ' ') + "</worksheet>");
    CHECK(refusal(spaces, limits).ends_with("orimligt stor när den packas upp"));
    CHECK(refusal(spaces).empty());
    limits = {};
    limits.part = 100'000;
    CHECK(refusal(spaces, limits).ends_with("orimligt stor när den packas upp"));
    limits = {};
    limits.all_parts = 100'000;
    CHECK(refusal(spaces, limits).ends_with("orimligt stor när den packas upp"));
}

TEST_CASE("a tag without end is not gathered in memory") {
    WorkbookLimits limits;
    limits.xml_token = 100'000;
    std::string junk;
    for (std::uint32_t i = 1; junk.size() < 400'000; i = i * 1'664'525 + 1'013'904'223)
        junk += std::to_string(i);
    CHECK(refusal(with_part(sheet_part, "<worksheet a=\"" + junk + "\"/>"), limits)
              .ends_with("orimligt långt"));
}

TEST_CASE("more cells, or more text, than a list can be are refused") {
    WorkbookLimits limits;
    limits.cells = 1'000;
    CHECK(refusal(made_xlsx(xlsx_with_rows("<row>" + repeated("<c/>", 1'001) + "</row>")), limits)
              .ends_with("20 miljoner celler"));
    limits = {};
    limits.sheet_text = 1'000;
    MadeXlsx book = xlsx_with_rows("<row>" + repeated("<c t=\"s\"><v>0</v></c>", 100) + "</row>");
    book.shared_texts = "<si><t>en text som delas av alla celler</t></si>";
    CHECK(refusal(made_xlsx(book), limits).ends_with("mer än 1 GiB text"));
}

TEST_CASE("merged blocks that cover the sheet again and again are refused") {
    WorkbookLimits limits;
    limits.cells = 10'000;
    std::string rows;
    for (int i = 1; i <= 100; ++i)
        rows += "<row><c t=\"str\"><v>x</v></c><c><v>1</v></c></row>";
    CHECK(refusal(made_xlsx(xlsx_with_rows(
                      rows, "<mergeCells>" + repeated("<mergeCell ref=\"A1:B1048576\"/>", 200) +
                                "</mergeCells>")),
                  limits)
              .ends_with("20 miljoner celler"));
}

// A copy of the text for each block would be 3 GiB.
TEST_CASE("any number of merged blocks may begin at one long cell") {
    const std::string long_text(32'000, 'x');
    const std::string text = text_of_first(made_xlsx(xlsx_with_rows(
        "<row><c t=\"str\"><v>" + long_text + "</v></c></row>",
        "<mergeCells>" + repeated("<mergeCell ref=\"A1:A2\"/>", 100'000) + "</mergeCells>")));
    CHECK(text == long_text + "\n");
}

TEST_CASE("more sheets than anyone has are refused") {
    WorkbookLimits limits;
    limits.sheets = 2;
    MadeXlsx book{.sheets = {{"A", "<sheetData/>"}, {"B", "<sheetData/>"}}};
    CHECK(refusal(made_xlsx(book), limits).empty());
    book.sheets.push_back({"C", "<sheetData/>"});
    CHECK(refusal(made_xlsx(book), limits).ends_with("fler än 10 000 blad"));
    const std::string table = "<table:table table:name=\"A\"/>";
    CHECK(refusal(made_ods(repeated(table, 2)), limits).empty());
    CHECK(refusal(made_ods(repeated(table, 3)), limits).ends_with("fler än 10 000 blad"));
}

TEST_CASE("dimensions and counts that lie are not looked at") {
    MadeXlsx book = one_cell;
    book.sheets[0].xml = "<dimension ref=\"A1:XFD1048576\"/>" + book.sheets[0].xml;
    CHECK(text_of_first(made_xlsx(book)) == "7\n");
}
