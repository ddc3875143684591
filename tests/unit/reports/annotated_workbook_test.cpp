#include "underlag/reports/annotated_workbook.hpp"

#include <doctest/doctest.h>

#include "files/temporary_folder.hpp"
#include "reports/written.hpp"
#include "underlag/files/io_error.hpp"

using namespace underlag;

namespace {

struct Lists {
    Sources sources;
    PlacementList list;
    Diagnostics findings;

    void add(Source source, std::uint32_t heading_line) {
        ListShape shape;
        shape.source = sources.add(std::move(source));
        shape.heading_line = heading_line;
        list.lists.push_back(shape);
    }
    void write(const std::filesystem::path& path, const AnnotationLimits& limits = {}) const {
        write_annotated_workbook(sources, list, findings, Language::swedish, date(2016, 12, 1),
                                 path, limits);
    }
};

}  // namespace

TEST_CASE("the same lists and findings are the same bytes") {
    const TemporaryFolder folder;
    Lists lists;
    lists.add(example_list(), 3);
    lists.findings.add(doubt, row_at(lists.sources[SourceId{0}], "KI;hemsjukvard-aso;Å", 5));
    lists.write(folder / "a.xlsx");
    lists.write(folder / "b.xlsx");
    CHECK(bytes_of(folder / "a.xlsx") == bytes_of(folder / "b.xlsx"));
    CHECK(folder.content() == std::set<std::string>{"a.xlsx", "b.xlsx"});
}

TEST_CASE("whatever a list holds, a workbook can be written") {
    const TemporaryFolder folder;
    Lists lists;
    lists.add({.name = "History.csv",
               .text = std::string(20'000, ';') + "\n" + std::string(40'000, 'x') +
                       "\x01=1+1;\"a\r\nb\""},
              0);
    lists.add({.name = "-", .text = ""}, 0);
    lists.add({.name = "history.csv", .text = "\n\n\"open;\n"}, 0);
    lists.findings.add(remark, {.source = SourceId{0}, .line = 1, .row = 1, .column = 20'001},
                       {{"text", "=1+1"}});
    lists.findings.add(remark, {.source = SourceId{2}, .line = 9, .row = 9}, {{"text", ""}});
    CHECK_NOTHROW(lists.write(folder / "a.xlsx"));
}

TEST_CASE("past its limits a workbook says what it leaves out instead of failing") {
    const TemporaryFolder folder;
    Lists lists;
    lists.add(example_list(), 3);
    for (std::uint32_t row = 1; row <= 30; ++row)
        lists.findings.add(doubt, {.source = SourceId{0}, .line = row, .row = row});
    CHECK_NOTHROW(lists.write(folder / "a.xlsx", {.rows = 12, .links = 2, .comments = 1}));
    CHECK_NOTHROW(lists.write(folder / "b.xlsx", {.rows = 12, .links = 0, .comments = 0}));
}

TEST_CASE("a workbook that cannot be written is an IoError") {
    const TemporaryFolder folder;
    Lists lists;
    lists.add(example_list(), 3);
    CHECK_THROWS_AS(lists.write(folder / "no/such/folder.xlsx"), IoError);
}
