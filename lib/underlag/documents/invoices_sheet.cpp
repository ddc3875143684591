#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "underlag/documents/accounting_rows.hpp"
#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

bool is_number(std::size_t column) {
    return column == accounting_amount || column == accounting_vat_code;
}

// Beside what accounting systems read: for a person who looks for a document.
constexpr std::array<std::string_view, further_columns> further_headings{
    "Lärosäte", "Lärosätets organisationsnummer", "Verksamhetens namn", "Termin"};

void add_further_cells(const Document& document, AccountingRow& row) {
    const Party& receiver = document.receiver;
    row.emplace_back(receiver.name);
    row.emplace_back(receiver.organisation_number ? receiver.organisation_number->to_text() : "");
    row.emplace_back(document.subject.name);
    row.emplace_back(document.occasion());
}

void write_cell(Sheet& sheet, Cell place, const AccountingCell& cell) {
    CellStyle plain = cell_style;
    plain.wrapped = false;
    if (const auto* text = std::get_if<std::string>(&cell))
        sheet.text(place, *text, place.column == accounting_coding ? indented(plain) : plain);
    else if (const auto* day = std::get_if<Date>(&cell))
        sheet.date(place, *day, date_style(plain));
    else if (const auto* amount = std::get_if<Money>(&cell))
        sheet.amount(place, *amount, number_style(plain, NumberForm::amount));
    else
        sheet.whole(place, std::get<int>(cell), number_style(plain, NumberForm::general));
}

}  // namespace

void write_invoices_sheet(Sheet sheet, const DocumentRun& run) {
    std::vector<std::string_view> of_accounting = accounting_headings(run);
    // A run with more keys is not issued; one that was is written all the same.
    of_accounting.resize(std::min(of_accounting.size(), most_columns_of_sheet - further_columns));
    std::vector<std::string_view> headings = of_accounting;
    headings.insert(headings.end(), further_headings.begin(), further_headings.end());
    std::vector<double> widths;
    for (std::uint16_t column = 0; column < headings.size(); ++column) {
        sheet.text({0, column}, headings[column],
                   is_number(column)             ? right_style(heading_style)
                   : column == accounting_coding ? indented(heading_style)
                                                 : heading_style);
        constexpr double filter_button = 2.5;
        widths.push_back(text_width(headings[column], {.bold = true}) + filter_button);
    }
    widths[accounting_amount] = std::max(
        widths[accounting_amount], text_width(to_text(std::max(run.invoiced(), run.credited()))));
    std::uint32_t row = 1;
    for (const Document& document : run.documents) {
        AccountingRow cells = accounting_row(document, of_accounting);
        add_further_cells(document, cells);
        for (std::uint16_t column = 0; column < cells.size(); ++column) {
            if (const auto* text = std::get_if<std::string>(&cells[column]))
                widths[column] = std::max(widths[column], text_width(*text));
            write_cell(sheet, {row, column}, cells[column]);
        }
        ++row;
    }
    for (std::uint16_t column = 0; column < widths.size(); ++column)
        sheet.column_width(column, std::min(column_width_for(widths[column]), 60.0));
    sheet.freeze_above(1);
    sheet.filter({0, 0}, {std::max(row, 2U) - 1, static_cast<std::uint16_t>(headings.size() - 1)});
    sheet.page({.landscape = true,
                .repeated_row = 0,
                .footer_left = run.occasion(),
                .footer_right = "{page}/{pages}"});
}

}  // namespace underlag
