#include "underlag/sharing/population_file.hpp"

#include <doctest/doctest.h>

#include "spreadsheet/made_archive.hpp"

namespace underlag {
namespace {

struct Added {
    explicit Added(const std::string& bytes) {
        source = add_population_file("befolkning", bytes, std::nullopt, sources, found);
    }
    [[nodiscard]] std::string codes() const {
        std::string codes;
        for (const Diagnostic& finding : found.all())
            codes += std::string{finding.kind->code} + " ";
        return codes;
    }

    Sources sources;
    Diagnostics found;
    std::optional<SourceId> source;
};

std::string row(const std::string& number, const std::string& first, const std::string& second) {
    return "<row r=\"" + number + "\"><c t=\"inlineStr\"><is><t>" + first +
           "</t></is></c><c t=\"inlineStr\"><is><t>" + second + "</t></is></c></row>";
}

std::string workbook(const std::vector<MadeSheet>& sheets) {
    return made_archive(xlsx_parts({.sheets = sheets}));
}

const MadeSheet population{"Folkmängd", "<sheetData>" + row("1", "kod", "folkmängd") +
                                            row("2", "2080", "59945") + "</sheetData>"};
const MadeSheet notes{"Om", "<sheetData>" + row("1", "Källa", "SCB") + "</sheetData>"};

TEST_CASE("a workbook's sheet with the heading of a population is read, wherever it stands") {
    const Added added{workbook({notes, population})};
    REQUIRE(added.source);
    const Source& source = added.sources[*added.source];
    CHECK(source.sheet == "Folkmängd");
    CHECK(source.form == Source::Form::workbook);
    CHECK(source.text == "kod\tfolkmängd\n2080\t59945\n");
    CHECK(added.codes() == "");
}

TEST_CASE("without such a sheet the first visible one is read, to say what it lacks") {
    MadeSheet hidden = population;
    hidden.state = "hidden";
    const Added added{workbook({hidden, notes})};
    REQUIRE(added.source);
    CHECK(added.sources[*added.source].sheet == "Om");
}

TEST_CASE("what is no workbook and no text is C001") {
    const Added added{"%PDF-1.4 something"};
    CHECK_FALSE(added.source);
    CHECK(added.codes() == "C001 ");
}

TEST_CASE("bytes that are no letters are told of where they stand") {
    const Added added{
        "kod;kommun;folkmängd\n2080;Fal\xFFun i l\xC3\xA4n;59945\n\xC3\xA5\xC3\xA4\xC3\xB6;;\n"};
    REQUIRE(added.source);
    CHECK(added.codes() == "C009 ");
    CHECK(added.found.all().front().place.line == 2);
}

TEST_CASE("a text in an old code page becomes UTF-8") {
    const Added added{"kod;kommun;folkm\xE4ngd\n2080;Falun;59945\n"};
    REQUIRE(added.source);
    CHECK(added.sources[*added.source].text.starts_with("kod;kommun;folkmängd\n"));
}

}  // namespace
}  // namespace underlag
