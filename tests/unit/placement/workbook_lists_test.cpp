#include <doctest/doctest.h>

#include "placement/read_text.hpp"
#include "spreadsheet/made_archive.hpp"
#include "underlag/placement/list_file.hpp"
#include "underlag/placement/workbook_kinds.hpp"

using namespace underlag;

namespace {

std::string text_cell(std::string_view text) {
    return "<c t=\"str\"><v>" + std::string{text} + "</v></c>";
}
std::string row(std::initializer_list<std::string_view> texts, const std::string& facts = "") {
    std::string cells;
    for (const std::string_view text : texts)
        cells += text.starts_with('<') ? std::string{text}
                 : text.empty()        ? "<c/>"
                                       : text_cell(text);
    return "<row" + facts + ">" + cells + "</row>";
}
const std::string heading = row({"Verksamhet", "Studentens namn", "Startdatum", "Slutdatum"});
const std::string day = "<c s=\"1\"><v>42618</v></c>";       // 2016-09-05
const std::string last_day = "<c s=\"1\"><v>42622</v></c>";  // 2016-09-09

MadeSheet sheet(std::string name, const std::string& rows, const std::string& before = "",
                const std::string& after = "") {
    return {std::move(name), before + "<sheetData>" + rows + "</sheetData>" + after};
}

struct ReadFile {
    explicit ReadFile(std::vector<MadeSheet> sheets, ListFileChoices choices = {},
                      const std::string& workbook_facts = "") {
        MadeXlsx book{.sheets = std::move(sheets)};
        book.looks = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>";
        book.workbook_facts = workbook_facts;
        read(made_xlsx(book), choices);
    }
    explicit ReadFile(const std::string& bytes) { read(bytes, {}); }
    void read(const std::string& bytes, const ListFileChoices& choices) {
        read_list_file("lista.xlsx", bytes, file_type(bytes), choices, sources, list, found);
    }
    [[nodiscard]] std::string findings() const {
        Diagnostics sorted = found;
        sorted.sort();
        std::string text;
        for (const Diagnostic& finding : sorted.all()) {
            text += (text.empty() ? "" : "; ") + std::string{finding.kind->code};
            if (finding.place.source != SourceId::none && finding.place.line > 0)
                text += " " + sources[finding.place.source].sheet + "!" + cell_of(finding.place);
        }
        return text;
    }
    [[nodiscard]] std::string said() const {
        return found.all().empty() ? "" : message(found.all().front(), Language::swedish);
    }
    // "Åsö: Kim Ek 2016-09-05–2016-09-09; ..."
    [[nodiscard]] std::string rows() const {
        std::string text;
        for (const Placement& placement : list.placements)
            text += (text.empty() ? "" : "; ") + std::string{list.activities[placement.activity]} +
                    ": " + std::string{placement.student} + " " +
                    (placement.has_first ? to_text(placement.first) : "?") + "–" +
                    (placement.has_last ? to_text(placement.last) : "?") +
                    (placement.is_readable ? "" : " (fel)");
        return text;
    }

    Sources sources;
    PlacementList list;
    Diagnostics found;
};

}  // namespace

TEST_CASE("a sheet is read as a list, its days by their numbers") {
    const ReadFile read({sheet("Blad1", row({"Placeringar HT2016"}) + row({}) + heading +
                                            row({"Åsö", "Kim Ek", day, last_day}))});
    CHECK(read.rows() == "Åsö: Kim Ek 2016-09-05–2016-09-09");
    CHECK(read.findings().empty());
    REQUIRE(read.list.lists.size() == 1);
    CHECK(read.list.lists[0].heading_line == 3);
    CHECK(read.list.lists[0].format == ListShape::Format::xlsx);
    CHECK(read.list.placements[0].line == 4);
    CHECK(read.sources[SourceId{0}].sheet == "Blad1");
}

TEST_CASE("a list is read as one whatever it is called, and a workbook too") {
    const ReadFile read("Verksamhet;Namn;Start;Slut\nÅsö;Kim Ek;2016-09-05;2016-09-09\n");
    CHECK(read.rows() == "Åsö: Kim Ek 2016-09-05–2016-09-09");
    CHECK(read.list.lists[0].format == ListShape::Format::csv);
}

TEST_CASE("what is no list is refused with what it is") {
    const ReadFile read("%PDF-1.7");
    CHECK(read.findings() == "C001");
    CHECK(read.said() == "filen är en PDF, som inte kan läsas som en placeringslista");
}

TEST_CASE("every visible sheet that is a list is read, the others are named once") {
    const ReadFile read({sheet("Om", row({"Fyll i bladen"})),
                         sheet("Åsö", heading + row({"Åsö", "Kim Ek", day, last_day})),
                         sheet("Tomt", ""),
                         sheet("Söder", heading + row({"Söder", "Bo Ek", day, last_day})),
                         {"Dolt", "<sheetData>" + heading + "</sheetData>", "hidden"}});
    CHECK(read.rows() == "Åsö: Kim Ek 2016-09-05–2016-09-09; Söder: Bo Ek 2016-09-05–2016-09-09");
    CHECK(read.findings() == "C015");
    CHECK(read.said() ==
          "bladen ”Om” och ”Dolt” läses inte: bara synliga blad med alla kolumner "
          "som krävs är listor");
    CHECK(read.list.lists.size() == 2);
}

TEST_CASE(
    "the sheet of findings in a list of our own is known again, unless it holds rows of dates") {
    const std::string findings = row({"Avvikelser"}) + row({"Fel", "P101"});
    const std::string list = heading + row({"Åsö", "Kim Ek", day, last_day});
    const ReadFile ours({sheet("Avvikelser", findings), sheet("lista", list)});
    CHECK(ours.found.all().front().kind == &own_findings_sheet);
    CHECK(ours.said() == "bladet ”Avvikelser” läses inte: där står vad underlag fann i listan");
    const ReadFile theirs({sheet("Avvikelser", findings + row({"Åsö", "Bo Ek", day, last_day})),
                           sheet("lista", list)});
    CHECK(theirs.found.all().front().kind == &ignored_sheets);
}

TEST_CASE("a sheet that is named is read, hidden or not, and no other") {
    const std::vector<MadeSheet> sheets{
        sheet("Åsö", heading + row({"Åsö", "Kim Ek", day, last_day})),
        {"Dolt", "<sheetData>" + heading + row({"Söder", "Bo Ek", day, last_day}) + "</sheetData>",
         "hidden"}};
    const ReadFile read(sheets, {.sheets = {"dolt"}});
    CHECK(read.rows() == "Söder: Bo Ek 2016-09-05–2016-09-09");
    CHECK(read.findings().empty());
    const ReadFile unknown(sheets, {.sheets = {"Dol"}});
    CHECK(unknown.findings() == "U501");
    CHECK(unknown.said() == "lista.xlsx har inget blad ”Dol” (menade du `Dolt`?)");
}

TEST_CASE("without any list the sheet that comes nearest says what it lacks") {
    const ReadFile read({sheet("Om", row({"Fyll i bladen"})),
                         sheet("Lista", row({"Verksamhet", "Namn", "Start"}))});
    CHECK(read.findings() == "C015; C003 Lista!1");
    const ReadFile none({sheet("Om", row({"Fyll i bladen"}))});
    CHECK(none.findings() == "C002");
    CHECK(none.said() == "ingen rubrikrad hittades i bladet ”Om”");
    const ReadFile empty({sheet("Blad1", ""), sheet("Blad2", "")});
    CHECK(empty.said() == "ingen rubrikrad hittades i bladen ”Blad1” och ”Blad2”");
}

TEST_CASE("a sheet may be named after its unit instead of having a column for it") {
    const std::string without = row({"Namn", "Start", "Slut"}) + row({"Kim Ek", day, last_day});
    ListFileChoices choices;
    choices.is_unit = [](std::string_view name) { return name == "Åsö"; };
    const ReadFile read({sheet("Åsö", without), sheet("Annat", without)}, choices);
    CHECK(read.rows() == "Åsö: Kim Ek 2016-09-05–2016-09-09");
    CHECK(read.findings() == "C015; C003 Åsö!1");
    CHECK(read.found.count(Severity::error) == 0);
    const ReadFile given({sheet("Annat", without)}, {.options = {.activity = "Söder"}});
    CHECK(given.rows() == "Söder: Kim Ek 2016-09-05–2016-09-09");
    CHECK(given.said() == "kolumnen Verksamhet saknas; alla rader räknas till Söder");
    const ReadFile beside({sheet("Underlag", heading + row({"Åsö", "Kim Ek", day, last_day})),
                           sheet("Beräkning", without)},
                          {.options = {.activity = "Söder"}});
    CHECK(beside.rows() == "Åsö: Kim Ek 2016-09-05–2016-09-09");
    CHECK(beside.findings() == "C015");
}

TEST_CASE("a required cell that the row does not reach is empty") {
    const ReadFile read({sheet("Blad1", heading + row({"Åsö", "Kim Ek", day}))});
    CHECK(read.findings() == "C013 Blad1!D2");
    CHECK(read.rows() == "Åsö: Kim Ek 2016-09-05–? (fel)");
}

TEST_CASE("a value to the right of the headings is told of where it stands") {
    const ReadFile read({sheet("Blad1", heading + row({"Åsö", "Kim Ek", day, last_day, "", "x"}))});
    CHECK(read.findings() == "C005 Blad1!F2");
    CHECK(read.said() == "cellen står till höger om den sista rubriken");
}

TEST_CASE("a cell without a value is told of once, and its row is not counted") {
    const ReadFile read({sheet(
        "Blad1", row({"Verksamhet", "Namn", "Start", "Slut", "Annat", "Utbildning"}) +
                     row({"Åsö", "Kim Ek", day, "<c t=\"e\"><v>#N/A</v></c>",
                          "<c t=\"e\"><v>#N/A</v></c>"}) +
                     row({"Åsö", "Bo Ek", day, "<c><f>A1</f></c>"}) +
                     row({"Åsö", "My Ek", day, last_day, "", "<c t=\"e\"><v>#REF!</v></c>"}))});
    CHECK(read.findings() == "C015 Blad1!E1; C023 Blad1!D2; C023 Blad1!D3; C023 Blad1!F4");
    CHECK(read.rows() ==
          "Åsö: Kim Ek 2016-09-05–? (fel); Åsö: Bo Ek 2016-09-05–? (fel); "
          "Åsö: My Ek 2016-09-05–2016-09-09 (fel)");
}

TEST_CASE("a yes that could not be calculated hides the student") {
    const ReadFile read(
        {sheet("Blad1", row({"Verksamhet", "Namn", "Start", "Slut", "Skyddad"}) +
                            row({"Åsö", "Kim Ek", day, last_day, "<c><f>A1</f></c>"}))});
    CHECK(read.findings() == "C023 Blad1!E2");
    CHECK(read.list.placements[0].is_protected);
    CHECK(read.sources[SourceId{0}].masked.size() == 1);
}

TEST_CASE("hidden rows and columns are read and told of") {
    const ReadFile read(
        {sheet("Blad1",
               heading + row({"Åsö", "Kim Ek", day, last_day}, " hidden=\"1\"") +
                   row({"Åsö", "Bo Ek", day, last_day}, " hidden=\"1\"") +
                   row({"Åsö", "My Ek", day, last_day}) +
                   row({"Åsö", "Li Ek", day, last_day}, " hidden=\"1\"") + row({}, " hidden=\"1\""),
               "<cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols>")});
    CHECK(read.list.placements.size() == 4);
    CHECK(read.findings() == "C024 Blad1!B1; C024 Blad1!C1; C024 Blad1!D1; C024 Blad1!2");
    CHECK(read.said() == "3 rader är dolda i bladet men läses som de andra: 2–3, 5");
    const ReadFile filtered(
        {sheet("Blad1", heading + row({"Åsö", "Kim Ek", day, last_day}, " hidden=\"1\""), "",
               "<autoFilter><filterColumn/></autoFilter>")});
    CHECK(filtered.said() == "1 rad är bortfiltrerad i bladet men läses som de andra: 2");
}

TEST_CASE("a column is told of once, however often it is said to be hidden") {
    const ReadFile read({sheet("Blad1", heading + row({"Åsö", "Kim Ek", day, last_day}),
                               "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"1\" "
                               "max=\"2\" hidden=\"1\"/><col min=\"4\" max=\"16384\" "
                               "hidden=\"1\"/><col min=\"900\" max=\"901\" hidden=\"1\"/>"
                               "</cols>")});
    CHECK(read.findings() == "C024 Blad1!A1; C024 Blad1!B1; C024 Blad1!D1");
}

TEST_CASE("of many sheets that are no lists the first are named, the others counted") {
    std::vector<MadeSheet> sheets{sheet("Lista", heading + row({"Åsö", "Kim Ek", day, last_day}))};
    for (int i = 1; i <= 52; ++i)
        sheets.push_back(sheet("Blad" + std::to_string(i), row({"x"})));
    const std::string said = ReadFile(sheets).said();
    CHECK(said.find("”Blad49”, ”Blad50” och 2 till läses inte") != std::string::npos);
    CHECK(said.find("Blad51") == std::string::npos);
}

TEST_CASE("a unit merged over its rows is the unit of each") {
    const ReadFile read(
        {sheet("Blad1",
               heading + row({"Åsö", "Kim Ek", day, last_day}) + row({"", "Bo Ek", day, last_day}),
               "", "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")});
    CHECK(read.rows() == "Åsö: Kim Ek 2016-09-05–2016-09-09; Åsö: Bo Ek 2016-09-05–2016-09-09");
}

TEST_CASE("headings merged over two rows are one heading row") {
    const ReadFile read({sheet("Blad1",
                               row({"Verksamhet", "Namn", "Startdatum", "Slutdatum", "Övrigt"}) +
                                   row({"", "", "", "", "ort"}) +
                                   row({"Åsö", "Kim Ek", day, last_day, "Stockholm"}),
                               "",
                               "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
                               "<mergeCell ref=\"C1:C2\"/><mergeCell ref=\"D1:D2\"/>"
                               "</mergeCells>")});
    CHECK(read.rows() == "Åsö: Kim Ek 2016-09-05–2016-09-09");
    CHECK(read.list.lists[0].heading_line == 2);
}

TEST_CASE("in the calendar of 1904 a mere number is counted from then too") {
    const ReadFile read({sheet("Blad1", heading + row({"Åsö", "Kim Ek", "<c><v>41156</v></c>",
                                                       "<c s=\"1\"><v>41160</v></c>"}))},
                        {}, "<workbookPr date1904=\"1\"/>");
    CHECK(read.rows() == "Åsö: Kim Ek 2016-09-05–2016-09-09");
    CHECK(read.findings().empty());
}

TEST_CASE("an empty cell of a short row is found again by its column") {
    const ReadFile read({sheet("Blad1", heading + row({"Åsö", "Kim Ek", day}))});
    const Location place =
        place_of(read.sources, read.list.lists[0], read.list.placements[0], Field::end);
    CHECK(place.column == 4);
    CHECK(place.length == 0);
}
