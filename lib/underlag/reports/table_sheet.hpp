// A sheet that holds one table from the top down, below a title, as the reports' workbooks have
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/documents/document_styles.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/workbook/text_width.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {

enum class ColumnKind : std::uint8_t { text, number };

struct SheetColumn {
    std::string heading;
    double width = 10;
    ColumnKind kind = ColumnKind::text;
};

class TableSheet {
   public:
    // `about`: a line below the title; empty: none. A4 landscape, with the heading on every page.
    TableSheet(Sheet sheet, const std::string& title, const std::string& about,
               const std::vector<SheetColumn>& columns)
        : sheet_(sheet), footer_(plain(title)) {
        sheet_.text({0, 0}, footer_, title_style);
        sheet_.row_height(0, 30);
        if (!about.empty()) {
            sheet_.text({1, 0}, plain(about), about_style);
            sheet_.row_height(1, 20);
        }
        for (std::uint16_t column = 0; column < columns.size(); ++column) {
            const SheetColumn& of_table = columns[column];
            sheet_.column_width(column, of_table.width);
            widths_.push_back(of_table.width);
            sheet_.text(
                {row_, column}, of_table.heading,
                of_table.kind == ColumnKind::text ? heading_style : right_style(heading_style));
        }
        sheet_.row_height(row_, 34);
        sheet_.freeze_above(row_ + 1);
        sheet_.page({.landscape = true,
                     .repeated_row = row_,
                     .footer_left = footer_,
                     .footer_right = std::string{page_number}});
    }

    enum class Look : std::uint8_t { plain, bold, total };

    void begin_row(Look look = Look::plain) {
        ++row_;
        column_ = 0;
        lines_ = 1;
        style_ = look == Look::total ? total_style : cell_style;
        style_.bold = look != Look::plain;
    }
    // A row below the table, across it, with nothing but a heading.
    void section(std::string_view heading) {
        row_ += 2;
        sheet_.text({row_, 0}, plain(heading), section_style);
    }
    // What is said in the place of rows.
    void nothing(std::string_view text) {
        ++row_;
        sheet_.text({row_, 0}, text, {.down = CellStyle::Down::middle, .colour = quiet_colour});
    }
    // Not every program makes a row higher for text that is wrapped.
    void text(std::string_view value) {
        const int lines = wrapped_lines(value, widths_[column_], {.bold = style_.bold});
        if (lines > lines_) {
            lines_ = lines;
            sheet_.row_height(row_, table_row_height(lines));
        }
        sheet_.text(next(), plain(value), style_);
    }
    // To the right of a number.
    void text_apart(std::string_view value) { sheet_.text(next(), plain(value), indented(style_)); }
    void whole(long long value) { sheet_.whole(next(), value, number(NumberForm::whole)); }
    void count(std::size_t value) { whole(static_cast<long long>(value)); }
    void weeks(long long days) { sheet_.weeks(next(), days, number(NumberForm::one_place)); }
    void amount(Money value) { sheet_.amount(next(), value, number(NumberForm::amount)); }
    void date(Date value) { sheet_.date(next(), value, right_style(date_style(style_))); }
    void blank() { sheet_.blank(next(), style_); }

    // Where little stands below the table.
    void show_on_one_page() {
        sheet_.page({.landscape = true,
                     .single_page = true,
                     .footer_left = footer_,
                     .footer_right = std::string{page_number}});
    }

    [[nodiscard]] std::uint32_t row() const { return row_; }
    [[nodiscard]] Sheet& sheet() { return sheet_; }

   private:
    static constexpr std::string_view page_number = "{page} ({pages})";
    static constexpr CellStyle about_style{.down = CellStyle::Down::middle, .colour = quiet_colour};

    Cell next() { return {row_, column_++}; }
    [[nodiscard]] CellStyle number(NumberForm form) const { return number_style(style_, form); }

    Sheet sheet_;
    std::string footer_;
    std::uint32_t row_ = 2;
    std::uint16_t column_ = 0;
    int lines_ = 1;               // that the row has room for
    std::vector<double> widths_;  // of the columns
    CellStyle style_ = cell_style;
};

}  // namespace underlag
