#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "underlag/files/system.hpp"
#include "underlag/workbook/cell.hpp"
#include "underlag/workbook/text_width.hpp"
#include "underlag/workbook/xlsxwriter_state.hpp"

namespace underlag {
namespace {

double kronor(Money amount) {
    return static_cast<double>(amount.ore()) / 100.0;
}
double weeks_of(long long days) {
    return static_cast<double>(days) / 5.0;
}

constexpr double default_column_width = 8.43;

// Of a column this wide, at 96 dots an inch: seven for a digit of Calibri 11, five for the margins.
double column_pixels(double width) {
    return std::floor(width * 7 + 0.5) + 5;
}

// Excel refuses footers of more characters than 255: those of both sides and of the codes that
// begin them.
constexpr std::size_t most_in_footer = 255 - std::string_view{"&L&8 &R&8 "}.size();
constexpr std::size_t most_to_the_right = 60;

std::string with_page_codes(std::string text) {
    for (const auto& [word, code] : {std::pair{"{page}", "&P"}, std::pair{"{pages}", "&N"}})
        if (const std::size_t at = text.find(word); at != std::string::npos)
            text.replace(at, std::string_view{word}.size(), code);
    return text;
}

std::string column_letters(std::uint16_t column) {
    std::string letters;
    for (unsigned rest = column + 1U; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

}  // namespace

std::string cell_name(Cell cell) {
    return fmt::format("{}{}", column_letters(cell.column), cell.row + 1);
}

const std::string& Sheet::name() const {
    return state_->name;
}

void Sheet::text(Cell cell, std::string_view text, const CellStyle& style) {
    const NumbersInC here;
    const std::string safe = cell_text(text);
    state_->workbook->expect(worksheet_write_string(state_->sheet, cell.row, cell.column,
                                                    safe.c_str(), state_->workbook->format(style)));
}

void Sheet::blank(Cell cell, const CellStyle& style) {
    const NumbersInC here;
    state_->workbook->expect(worksheet_write_blank(state_->sheet, cell.row, cell.column,
                                                   state_->workbook->format(style)));
}

void Sheet::amount(Cell cell, Money amount, const CellStyle& style) {
    const NumbersInC here;
    state_->workbook->expect(worksheet_write_number(
        state_->sheet, cell.row, cell.column, kronor(amount), state_->workbook->format(style)));
}

void Sheet::whole(Cell cell, long long number, const CellStyle& style) {
    const NumbersInC here;
    state_->workbook->expect(worksheet_write_number(state_->sheet, cell.row, cell.column,
                                                    static_cast<double>(number),
                                                    state_->workbook->format(style)));
}

void Sheet::weeks(Cell cell, long long days, const CellStyle& style) {
    const NumbersInC here;
    state_->workbook->expect(worksheet_write_number(
        state_->sheet, cell.row, cell.column, weeks_of(days), state_->workbook->format(style)));
}

void Sheet::date(Cell cell, Date date, const CellStyle& style) {
    const NumbersInC here;
    lxw_datetime moment{};
    moment.year = date.year();
    moment.month = date.month();
    moment.day = date.day();
    state_->workbook->expect(worksheet_write_datetime(state_->sheet, cell.row, cell.column, &moment,
                                                      state_->workbook->format(style)));
}

void Sheet::amount_formula(Cell cell, const std::string& formula, Money result,
                           const CellStyle& style) {
    const NumbersInC here;
    state_->workbook->expect(
        worksheet_write_formula_num(state_->sheet, cell.row, cell.column, formula.c_str(),
                                    state_->workbook->format(style), kronor(result)));
}

void Sheet::weeks_formula(Cell cell, const std::string& formula, long long days,
                          const CellStyle& style) {
    const NumbersInC here;
    state_->workbook->expect(
        worksheet_write_formula_num(state_->sheet, cell.row, cell.column, formula.c_str(),
                                    state_->workbook->format(style), weeks_of(days)));
}

void Sheet::whole_formula(Cell cell, const std::string& formula, long long result,
                          const CellStyle& style) {
    const NumbersInC here;
    state_->workbook->expect(
        worksheet_write_formula_num(state_->sheet, cell.row, cell.column, formula.c_str(),
                                    state_->workbook->format(style), static_cast<double>(result)));
}

void Sheet::merged_text(Cell first, std::uint16_t last_column, std::string_view text,
                        const CellStyle& style) {
    const NumbersInC here;
    if (last_column <= first.column)
        return this->text(first, text, style);
    const std::string safe = cell_text(text);
    state_->workbook->expect(worksheet_merge_range(state_->sheet, first.row, first.column,
                                                   first.row, last_column, safe.c_str(),
                                                   state_->workbook->format(style)));
}

void Sheet::comment(Cell cell, std::string_view text) {
    const NumbersInC here;
    const std::string safe = cell_text(text);
    lxw_comment_options options{};
    options.width = 300;
    options.height = static_cast<std::uint16_t>(
        std::min(20 + 18 * wrapped_lines(text, 300.0 / 7, {.points = 10}), 600));
    options.font_size = 9;
    state_->workbook->expect(
        worksheet_write_comment_opt(state_->sheet, cell.row, cell.column, safe.c_str(), &options));
}

void Sheet::link(Cell cell, const Sheet& sheet, Cell target, std::string_view text,
                 const CellStyle& style) {
    const NumbersInC here;
    std::string quoted;
    for (const char c : sheet.name())
        quoted += c == '\'' ? std::string{"''"} : std::string(1, c);
    const std::string url = fmt::format("internal:'{}'!{}", quoted, cell_name(target));
    const std::string safe = cell_text(text);
    state_->workbook->expect(worksheet_write_url_opt(state_->sheet, cell.row, cell.column,
                                                     url.c_str(), state_->workbook->format(style),
                                                     safe.c_str(), nullptr));
}

void Sheet::logo(std::uint32_t row, std::uint16_t last_column, std::string_view image,
                 double most_width, double most_height) {
    const NumbersInC here;
    const auto* bytes = reinterpret_cast<const unsigned char*>(image.data());
    lxw_image_options options{};
    options.decorative = LXW_TRUE;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    state_->workbook->expect(
        worksheet_insert_image_buffer_opt(state_->sheet, row, 0, bytes, image.size(), &options));
    // The library has now measured the picture; its scale is looked at when the file is written.
    lxw_object_properties* picture = STAILQ_FIRST(state_->sheet->image_props);
    while (STAILQ_NEXT(picture, list_pointers) != nullptr)
        picture = STAILQ_NEXT(picture, list_pointers);
    const double width = picture->width * 96 / picture->x_dpi;
    const double height = picture->height * 96 / picture->y_dpi;
    const double scale = std::min({1.0, most_width / width, most_height / height});
    picture->x_scale = scale;
    picture->y_scale = scale;
    double right_edge = 0;
    for (std::uint16_t column = 0; column <= last_column; ++column) {
        const auto known = state_->column_widths.find(column);
        right_edge += column_pixels(known == state_->column_widths.end() ? default_column_width
                                                                         : known->second);
    }
    picture->x_offset = static_cast<std::int32_t>(std::max(0.0, right_edge - width * scale));
}

void Sheet::choices(Cell first, Cell last, const Sheet& from, Cell first_choice, Cell last_choice) {
    std::string quoted;
    for (const char c : from.name())
        quoted += c == '\'' ? std::string{"''"} : std::string(1, c);
    const std::string column = column_letters(first_choice.column);
    std::string range = fmt::format("='{}'!${}${}:${}${}", quoted, column, first_choice.row + 1,
                                    column, last_choice.row + 1);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = range.data();
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    state_->workbook->expect(worksheet_data_validation_range(state_->sheet, first.row, first.column,
                                                             last.row, last.column, &validation));
}

void Sheet::days_only(Cell first, Cell last) {
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_DATE;
    validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    validation.minimum_datetime.year = 1990;
    validation.minimum_datetime.month = 1;
    validation.minimum_datetime.day = 1;
    validation.maximum_datetime.year = 2100;
    validation.maximum_datetime.month = 12;
    validation.maximum_datetime.day = 31;
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    state_->workbook->expect(worksheet_data_validation_range(state_->sheet, first.row, first.column,
                                                             last.row, last.column, &validation));
}

void Sheet::column_width(std::uint16_t column, double width) {
    const NumbersInC here;
    constexpr double widest = 255;  // Excel's limit
    state_->column_widths[column] = std::min(width, widest);
    state_->workbook->expect(worksheet_set_column(state_->sheet, column, column,
                                                  state_->column_widths[column], nullptr));
}

void Sheet::column(std::uint16_t column, double width, const CellStyle& style) {
    const NumbersInC here;
    column_width(column, width);
    state_->workbook->expect(worksheet_set_column(state_->sheet, column, column,
                                                  state_->column_widths[column],
                                                  state_->workbook->format(style)));
}

void Sheet::show_gridlines() {
    worksheet_gridlines(state_->sheet, LXW_SHOW_SCREEN_GRIDLINES);
}

void Sheet::expect_numbers_as_text() {
    for (const std::uint8_t mark :
         {LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_TWO_DIGIT_TEXT_YEAR})
        state_->workbook->expect(worksheet_ignore_errors(state_->sheet, mark, "A1:XFD1048576"));
}

void Sheet::row_height(std::uint32_t row, double points) {
    constexpr double highest = 409;  // Excel's limit
    state_->workbook->expect(
        worksheet_set_row(state_->sheet, row, std::min(points, highest), nullptr));
}

void Sheet::freeze_above(std::uint32_t row) {
    worksheet_freeze_panes(state_->sheet, row, 0);
}

void Sheet::filter(Cell first, Cell last) {
    state_->workbook->expect(
        worksheet_autofilter(state_->sheet, first.row, first.column, last.row, last.column));
}

void Sheet::page(const PageSetup& setup) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(state_->sheet, a4);
    if (setup.landscape)
        worksheet_set_landscape(state_->sheet);
    worksheet_fit_to_pages(state_->sheet, 1, setup.single_page ? 1 : 0);
    worksheet_set_margins(state_->sheet, 0.7, 0.6, 0.7, 0.75);  // inches: left, right, top, bottom
    if (setup.repeated_row)
        state_->workbook->expect(
            worksheet_repeat_rows(state_->sheet, *setup.repeated_row, *setup.repeated_row));
    // `&8` is the size of the text; the space ends its number.
    const std::string right = with_page_codes(footer_text(setup.footer_right, most_to_the_right));
    const std::string footer =
        fmt::format("&L&8 {}&R&8 {}",
                    footer_text(setup.footer_left, most_in_footer - most_to_the_right), right);
    state_->workbook->expect(worksheet_set_footer(state_->sheet, footer.c_str()));
}

}  // namespace underlag
