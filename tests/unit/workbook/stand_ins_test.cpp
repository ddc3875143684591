// This test program has the stand-ins, as the program has.
#include "underlag/workbook/stand_ins.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "files/temporary_folder.hpp"
#include "underlag/workbook/workbook.hpp"
#include "underlag/workbook/written_file_check.hpp"

namespace underlag {
namespace {

const bool stand_ins_are_used = [] {
    use_stand_ins();
    return true;
}();

void write_workbook(const std::filesystem::path& path, int rows) {
    Workbook book(path,
                  {.title = "Prov", .author = "a", .company = "c", .created = date(2016, 12, 1)});
    Sheet sheet = book.add_sheet("Blad");
    for (std::uint32_t row = 0; row < static_cast<std::uint32_t>(rows); ++row)
        sheet.amount({row, 0}, Money::from_ore(153'050), {});
    book.close();
}

TEST_CASE("a workbook is written by our own archive, and is whole") {
    REQUIRE(stand_ins_are_used);
    const TemporaryFolder folder;
    write_workbook(folder / "a.xlsx", 10);
    CHECK(has_whole_parts(folder / "a.xlsx"));
}

TEST_CASE("without the stand-ins a workbook is closed alone and looked through") {
    const TakeWrittenArchive take = written_archive();
    set_written_archive(nullptr);
    const TemporaryFolder folder;
    write_workbook(folder / "a.xlsx", 10);
    set_written_archive(take);
    CHECK(has_whole_parts(folder / "a.xlsx"));
}

TEST_CASE("a file that is cut off, altered or no archive is not whole") {
    const TemporaryFolder folder;
    write_workbook(folder / "a.xlsx", 2000);
    const std::string bytes = bytes_of(folder / "a.xlsx");
    put(folder / "cut.xlsx", std::string_view{bytes}.substr(0, bytes.size() / 2));
    CHECK_FALSE(has_whole_parts(folder / "cut.xlsx"));
    std::string altered = bytes;
    altered[altered.size() / 3] = static_cast<char>(altered[altered.size() / 3] ^ 0x55);
    put(folder / "altered.xlsx", altered);
    CHECK_FALSE(has_whole_parts(folder / "altered.xlsx"));
    put(folder / "text.xlsx", "Verksamhet;Namn\n");
    CHECK_FALSE(has_whole_parts(folder / "text.xlsx"));
}

}  // namespace
}  // namespace underlag
