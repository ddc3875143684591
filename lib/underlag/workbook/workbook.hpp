// A spreadsheet file (.xlsx) being written: the one place that knows libxlsxwriter.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/values/date.hpp"
#include "underlag/values/money.hpp"
#include "underlag/workbook/cell.hpp"

namespace underlag {

// Both counted from 0: {0, 0} is A1.
struct Cell {
    std::uint32_t row = 0;
    std::uint16_t column = 0;
};

// What a sheet can hold; a cell beyond is an IoError.
inline constexpr std::uint32_t most_rows_of_sheet = 1'048'576;
inline constexpr std::uint32_t most_columns_of_sheet = 16'384;
inline constexpr std::uint32_t most_links_of_sheet = 65'530;

// "B7".
[[nodiscard]] std::string cell_name(Cell cell);

// A4, one page wide and as many high as needed, or one page in all.
struct PageSetup {
    bool landscape = false;
    bool single_page = false;
    std::optional<std::uint32_t> repeated_row = std::nullopt;  // printed at the top of every page
    std::string footer_left = {};
    std::string footer_right = {};  // `{page}` and `{pages}` become the numbers
};

// Horizontal bars, the first row at the top. Ranges are rows of one sheet.
struct BarChart {
    std::string title;
    std::string sheet;  // the name of the sheet that holds the ranges
    std::uint32_t first_row = 0;
    std::uint32_t last_row = 0;
    std::uint16_t label_column = 0;
    std::uint16_t value_column = 0;
    std::string number_form = "#,##0";
    std::uint32_t colour = 0x1F4E79;
    int width = 700;  // pixels of 1/96 inch
    int height = 400;
    // A second bar beside each, to compare with, and what the two are called below the chart.
    std::optional<std::uint16_t> compared_column = {};
    std::string name = {};
    std::string compared_name = {};
};

class Workbook;

// A sheet of a Workbook, which must outlive it. Text is always stored as text: nothing in it can
// become a formula or a link.
class Sheet {
   public:
    [[nodiscard]] const std::string& name() const;

    void text(Cell cell, std::string_view text, const CellStyle& style = {});
    void blank(Cell cell, const CellStyle& style);
    // The number öre / 100.0 is the only floating point of money, and it is the double nearest to
    // the exact amount, which a spreadsheet shows and stores as written.
    void amount(Cell cell, Money amount, const CellStyle& style);
    void whole(Cell cell, long long number, const CellStyle& style);
    // Days / 5.0, again the nearest double: 18 days are shown and stored as 3.6.
    void weeks(Cell cell, long long days, const CellStyle& style);
    void date(Cell cell, Date date, const CellStyle& style);
    // With its result, which other readers than Excel show. `formula` is English: "=SUM(A1:A3)".
    void amount_formula(Cell cell, const std::string& formula, Money result,
                        const CellStyle& style);
    void weeks_formula(Cell cell, const std::string& formula, long long days,
                       const CellStyle& style);
    void whole_formula(Cell cell, const std::string& formula, long long result,
                       const CellStyle& style);
    // Text over several columns of one row.
    void merged_text(Cell first, std::uint16_t last_column, std::string_view text,
                     const CellStyle& style);

    void comment(Cell cell, std::string_view text);
    // A link to a cell of a sheet in the same file.
    void link(Cell cell, const Sheet& sheet, Cell target, std::string_view text,
              const CellStyle& style);
    void bar_chart(Cell at, const BarChart& chart);
    // PNG, JPEG, GIF or BMP, shrunk to at most this size (pixels of 1/96 inch), never enlarged; its
    // right edge at the right edge of column `last_column`.
    void logo(std::uint32_t row, std::uint16_t last_column, std::string_view image,
              double most_width, double most_height);

    // Each cell of the block offers the texts that stand in one column of `from`, from
    // `first_choice` to `last_choice`. Another text is asked about, not refused: a list knows more
    // words.
    void choices(Cell first, Cell last, const Sheet& from, Cell first_choice, Cell last_choice);
    // The cells take days of the years 1990 to 2100; anything else is asked about.
    void days_only(Cell first, Cell last);

    void column_width(std::uint16_t column, double width);  // column units, see text_width
    // The look of the empty cells of a column.
    void column(std::uint16_t column, double width, const CellStyle& style);
    void row_height(std::uint32_t row, double points);
    void freeze_above(std::uint32_t row);
    // As in a sheet to type in; otherwise there are none.
    void show_gridlines();
    // Without Excel's green corners on texts that look like numbers or dates.
    void expect_numbers_as_text();
    void filter(Cell first, Cell last);
    void page(const PageSetup& setup);

   private:
    friend class Workbook;
    struct State;
    explicit Sheet(State* state) : state_(state) {}
    State* state_;
};

// What the file says about itself.
struct WorkbookFacts {
    std::string title;
    std::string author;
    std::string company;
    Date created;  // at 00:00 UTC, so that the same document is the same bytes every day
};

// Each thread may write a Workbook of its own. Destroyed without `close`, it leaves no file.
class Workbook {
   public:
    // `streamed`: each sheet's rows are written from the top down and then forgotten, so that
    // memory does not grow with them; every text is stored where it stands. `kept`: in any order,
    // with equal texts stored once.
    enum class Rows : std::uint8_t { kept, streamed };

    Workbook(std::filesystem::path path, WorkbookFacts facts, Rows rows = Rows::kept);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    // The name is cleaned (sheet_name). The first sheet is the one shown when the file is opened.
    [[nodiscard]] Sheet add_sheet(std::string_view name);

    // Writes the file. Throws IoError; what was written by then is then for the caller to remove.
    void close();

    struct State;

   private:
    std::unique_ptr<State> state_;
};

}  // namespace underlag
