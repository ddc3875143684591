#include <algorithm>
#include <variant>
#include <vector>

#include "underlag/documents/accounting_rows.hpp"
#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

bool is_number(std::size_t column) {
    return column >= first_number_of_line;
}

void write_cell(Sheet& sheet, Cell place, const AccountingCell& cell, const CellStyle& plain) {
    if (const auto* text = std::get_if<std::string>(&cell))
        sheet.text(place, *text, plain);
    else if (const auto* day = std::get_if<Date>(&cell))
        sheet.date(place, *day, date_style(plain));
    else if (const auto* amount = std::get_if<Money>(&cell))
        sheet.amount(place, *amount, number_style(plain, NumberForm::amount));
    else
        sheet.whole(place, std::get<int>(cell), number_style(plain, NumberForm::whole));
}

}  // namespace

void write_lines_sheet(Sheet sheet, const DocumentRun& run, const DocumentWords& words) {
    CellStyle plain = cell_style;
    plain.wrapped = false;
    std::vector<double> widths;
    constexpr double filter_button = 2.5;
    for (std::uint16_t column = 0; column < line_headings.size(); ++column) {
        sheet.text({0, column}, line_headings[column],
                   is_number(column) ? right_style(heading_style) : heading_style);
        widths.push_back(text_width(line_headings[column], {.bold = true}) + filter_button);
    }
    std::uint32_t row = 1;
    if (line_count(run) > most_lines_on_sheet) {
        CellStyle sentence = remark_style;
        sentence.wrapped = false;
        sheet.text({row++, 0}, words[Word::summary_too_many_lines], sentence);
    } else {
        for (const Document& document : run.documents) {
            const Document whole = run.whole(document);
            for (const Line& line : whole.lines) {
                const AccountingRow cells = line_row(whole, line);
                for (std::uint16_t column = 0; column < cells.size(); ++column) {
                    if (const auto* text = std::get_if<std::string>(&cells[column]))
                        widths[column] = std::max(widths[column], text_width(*text));
                    write_cell(sheet, {row, column}, cells[column], plain);
                }
                ++row;
            }
        }
    }
    for (std::uint16_t column = 0; column < widths.size(); ++column)
        sheet.column_width(column, std::min(column_width_for(widths[column]), 40.0));
    sheet.freeze_above(1);
    sheet.filter({0, 0},
                 {std::max(row, 2U) - 1, static_cast<std::uint16_t>(line_headings.size() - 1)});
    sheet.page({.landscape = true,
                .repeated_row = 0,
                .footer_left = run.occasion(),
                .footer_right = words[Word::page]});
}

}  // namespace underlag
