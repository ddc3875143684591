#include "underlag/reports/reconcile_workbook.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <string>

#include "underlag/documents/document_styles.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {

void write_reconcile_workbook(const ReconcilePlan& plan, Term term, Date created,
                              const std::filesystem::path& path) {
    assert(plan.outcome == ReconcilePlan::Outcome::compared);
    Workbook book(path, {.title = "Avstämning " + to_text(term) + " mot " + plan.university,
                         .author = "underlag",
                         .company = {},
                         .created = created});
    write_pairs_sheet(book.add_sheet("Avstämning"), plan, term);
    write_units_sheet(book.add_sheet("Verksamheter"), plan, term);
    write_questions_sheet(book.add_sheet("Frågor"), plan, term);
    book.close();
}

namespace {

constexpr std::array<std::string_view, 9> headings{
    "Verksamhet",          "Dagar hos oss",        "Kronor hos oss",
    "Dagar hos lärosätet", "Kronor hos lärosätet", "Dagar, skillnad",
    "Kronor, skillnad",    "Dagar bara hos oss",   "Dagar bara hos lärosätet"};
constexpr std::array<double, headings.size()> widths{34, 11, 15, 12, 15, 11, 15, 12, 14};
constexpr std::uint32_t heading_row = 2;

// Days and kronor of a row, in the order of the headings.
std::array<Figures, 3> figures_of(const SideBySide& of) {
    return {of.ours, of.theirs,
            Figures{of.ours.days - of.theirs.days, of.ours.amount - of.theirs.amount}};
}

std::string sum_of(std::uint16_t column, std::uint32_t last) {
    return fmt::format("=SUM({}:{})", cell_name({heading_row + 1, column}),
                       cell_name({last, column}));
}

void write_row(Sheet& sheet, std::uint32_t row, const std::string& name, const SideBySide& of) {
    const CellStyle days = number_style(cell_style, NumberForm::whole);
    const CellStyle kronor = number_style(cell_style, NumberForm::amount);
    sheet.text({row, 0}, name, cell_style);
    std::uint16_t column = 1;
    for (const Figures& figures : figures_of(of)) {
        sheet.whole({row, column++}, figures.days, days);
        sheet.amount({row, column++}, figures.amount, kronor);
    }
    sheet.whole({row, column++}, of.only_ours.days, days);
    sheet.whole({row, column}, of.only_theirs.days, days);
    sheet.row_height(row, table_row_height(wrapped_lines(name, widths[0])));
}

void write_sum(Sheet& sheet, std::uint32_t row, const SideBySide& of) {
    const CellStyle days = number_style(total_style, NumberForm::whole);
    const CellStyle kronor = number_style(total_style, NumberForm::amount);
    sheet.text({row, 0}, "Summa", total_style);
    std::uint16_t column = 1;
    for (const Figures& figures : figures_of(of)) {
        sheet.whole_formula({row, column}, sum_of(column, row - 1), figures.days, days);
        ++column;
        sheet.amount_formula({row, column}, sum_of(column, row - 1), figures.amount, kronor);
        ++column;
    }
    sheet.whole_formula({row, column}, sum_of(column, row - 1), of.only_ours.days, days);
    ++column;
    sheet.whole_formula({row, column}, sum_of(column, row - 1), of.only_theirs.days, days);
    sheet.row_height(row, total_height);
}

}  // namespace

void write_units_sheet(Sheet sheet, const ReconcilePlan& plan, Term term) {
    for (std::uint16_t column = 0; column < headings.size(); ++column)
        sheet.column_width(column, widths[column]);
    sheet.text({0, 0}, "Verksamheter " + to_text(term), title_style);
    sheet.row_height(0, 30);
    for (std::uint16_t column = 0; column < headings.size(); ++column)
        sheet.text({heading_row, column}, headings[column],
                   column > 0 ? right_style(heading_style) : heading_style);
    sheet.row_height(heading_row, table_row_height(2));
    std::uint32_t row = heading_row + 1;
    for (const UnitFigures& unit : plan.result.units)
        write_row(sheet, row++,
                  unit.unit ? plain(plan.units[*unit.unit].name) : "Ingen verksamhet angiven",
                  unit.figures);
    if (row > heading_row + 1)
        write_sum(sheet, row, plan.result.figures);
    sheet.freeze_above(heading_row + 1);
    sheet.page({.landscape = true,
                .repeated_row = heading_row,
                .footer_left = "Avstämning " + to_text(term),
                .footer_right = "Sida {page} av {pages}"});
}

}  // namespace underlag
