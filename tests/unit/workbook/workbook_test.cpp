#include "underlag/workbook/workbook.hpp"

#include <doctest/doctest.h>

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "underlag/files/input_file.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

using namespace underlag;

namespace {

const std::filesystem::path folder = std::filesystem::temp_directory_path();

// 1 x 1 pixel.
constexpr std::string_view gif{
    "GIF89a\1\0\1\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", 43};

std::filesystem::path temporary(const std::string& name) {
    return folder /
           path_of("underlag-workbook-" + std::to_string(process_number()) + "-" + name + ".xlsx");
}

// A workbook with one of everything, and what it is as bytes.
std::string one_of_everything(const std::filesystem::path& path, Date created = date(2016, 12, 1)) {
    Workbook book{path, {"Titel", "Exempelkommun", "Exempelkommun", created}};
    Sheet sheet = book.add_sheet("Underlag");
    Sheet other = book.add_sheet("Diagram & 'mera'");
    sheet.column_width(0, 20);
    sheet.row_height(0, 30);
    sheet.merged_text({0, 0}, 3, "Rubrik", {.bold = true, .points = 16});
    sheet.text({1, 0}, "=1+1", {.wrapped = true, .fill = 0});
    sheet.amount({2, 1}, Money::from_ore(31'163), {.number = NumberForm::amount});
    sheet.whole({2, 2}, 25, {.number = NumberForm::whole});
    sheet.weeks({2, 3}, 18, {.number = NumberForm::one_place});
    sheet.date({2, 4}, date(2016, 9, 5), {.number = NumberForm::iso_date});
    sheet.blank({3, 0}, {.below = CellStyle::Line::thin});
    sheet.amount_formula({4, 1}, "=SUM(B3:B3)", Money::from_ore(31'163),
                         {.number = NumberForm::amount});
    sheet.weeks_formula({4, 3}, "=SUM(D3:D3)", 18, {});
    sheet.whole_formula({4, 2}, "=SUM(C3:C3)", 25, {});
    sheet.comment({2, 1}, "Åsa\nÖberg");
    sheet.link({5, 0}, other, {1, 0}, "se diagrammet", {.underlined = true, .colour = 0x0563C1});
    sheet.freeze_above(2);
    sheet.filter({1, 0}, {2, 4});
    sheet.page({.landscape = true,
                .repeated_row = 1,
                .footer_left = "A & B",
                .footer_right = "Sida {page} av {pages}"});
    sheet.logo(0, 3, gif, 100, 50);
    other.text({0, 0}, "Åsö");
    other.whole({0, 1}, 3, {});
    other.bar_chart(
        {2, 0},
        {.title = "Ersättning", .sheet = other.name(), .label_column = 0, .value_column = 1});
    book.close();
    std::string bytes = read_file(name_of(path));
    std::filesystem::remove(path);
    return bytes;
}

}  // namespace

TEST_CASE("the same content is the same bytes, whatever the locale") {
    const std::string before = one_of_everything(temporary("a"));
    REQUIRE(before.size() > 5'000);

    const std::string former = std::setlocale(LC_ALL, nullptr);
    // Where none of these is installed the locale stays "C".
    for (const char* name : {"sv_SE.UTF-8", "de_DE.UTF-8", "C.UTF-8"})
        if (std::setlocale(LC_ALL, name) != nullptr)
            break;
    const std::string after = one_of_everything(temporary("b"));
    std::setlocale(LC_ALL, former.c_str());
    CHECK(before == after);
}

TEST_CASE("the date of the document is in the file") {
    CHECK(one_of_everything(temporary("c")) !=
          one_of_everything(temporary("c"), date(2016, 12, 2)));
}

TEST_CASE("threads write workbooks of different dates without mixing them up") {
    const std::vector<Date> dates{date(2016, 12, 1), date(2017, 1, 31), date(2020, 2, 29),
                                  date(2024, 6, 15)};
    std::vector<std::string> alone;
    for (const Date day : dates)
        alone.push_back(one_of_everything(temporary("alone"), day));

    std::vector<int> differing(dates.size(), 0);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < dates.size(); ++i)
        threads.emplace_back([&, i] {
            for (int run = 0; run < 20; ++run)
                differing[i] += one_of_everything(temporary("thread" + std::to_string(i)),
                                                  dates[i]) != alone[i];
        });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(differing == std::vector<int>(dates.size(), 0));
}

TEST_CASE("a file that cannot be made is an error with its path and the reason") {
    const std::filesystem::path path = folder / path_of("no-such-folder/a.xlsx");
    try {
        const Workbook book{path, {}};
        FAIL("a workbook was made");
    } catch (const IoError& error) {
        CHECK(error.action() == IoError::Action::write);
        CHECK(error.path() == name_of(path));
        CHECK(error.reason() == "there is no folder " + name_of(path.parent_path()));
    }
}

TEST_CASE("a workbook that is not closed leaves no file") {
    const std::filesystem::path path = temporary("unclosed");
    {
        Workbook book{path, {}};
        book.add_sheet("Underlag").text({0, 0}, "Åsa");
    }
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE(
    "a footer is cut where Excel would refuse it, and rows and columns stop at Excel's limits") {
    const std::filesystem::path path = temporary("limits");
    Workbook book{path, {"", "", "", date(2016, 12, 1)}};
    Sheet sheet = book.add_sheet("Underlag");
    std::string long_text;
    for (int i = 0; i < 200; ++i)
        long_text += "&Å";
    CHECK_NOTHROW(sheet.page({.footer_left = long_text, .footer_right = long_text}));
    CHECK_NOTHROW(sheet.row_height(0, 1'000));
    CHECK_NOTHROW(sheet.column_width(0, 1'000));
    CHECK_NOTHROW(book.close());
    std::filesystem::remove(path);
}

TEST_CASE("cells are named by letters and numbers") {
    CHECK(cell_name({0, 0}) == "A1");
    CHECK(cell_name({6, 25}) == "Z7");
    CHECK(cell_name({6, 26}) == "AA7");
    CHECK(cell_name({0, 701}) == "ZZ1");
    CHECK(cell_name({0, 702}) == "AAA1");
}
