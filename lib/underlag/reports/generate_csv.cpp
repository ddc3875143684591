#include <algorithm>
#include <variant>

#include "underlag/documents/accounting_rows.hpp"
#include "underlag/documents/line_rows.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/csv_row.hpp"
#include "underlag/reports/generate_report.hpp"

namespace underlag {
namespace {

std::string with_decimal_comma(Money amount) {
    std::string text = to_decimal_text(amount);
    std::ranges::replace(text, '.', ',');
    return text;
}

std::string text_of(const AccountingCell& cell) {
    if (const auto* day = std::get_if<Date>(&cell))
        return to_text(*day);
    if (const auto* amount = std::get_if<Money>(&cell))
        return with_decimal_comma(*amount);
    if (const auto* code = std::get_if<int>(&cell))
        return std::to_string(*code);
    return std::get<std::string>(cell);
}

}  // namespace

void write_generate_csv(const DocumentRun& run, const Sink& out) {
    const std::vector<std::string_view> headings = accounting_headings(run);
    Chunks chunks(out);
    chunks.write(byte_order_mark);
    CsvRow row;
    for (const std::string_view heading : headings)
        row.add(heading);
    chunks.write(row.end());
    for (const Document& document : run.documents) {
        for (const AccountingCell& cell : accounting_row(document, headings))
            row.add(text_of(cell));
        chunks.write(row.end());
    }
    chunks.flush();
}

void write_generate_lines_csv(const DocumentRun& run, const Sink& out) {
    Chunks chunks(out);
    chunks.write(byte_order_mark);
    CsvRow row;
    for (const std::string_view heading : line_headings)
        row.add(heading);
    chunks.write(row.end());
    for (const Document& document : run.documents) {
        const Document whole = run.whole(document);
        for (const Line& line : whole.lines) {
            for (const AccountingCell& cell : line_row(whole, line))
                row.add(std::holds_alternative<std::string>(cell) ? without_formula(text_of(cell))
                                                                  : text_of(cell));
            chunks.write(row.end());
        }
    }
    chunks.flush();
}

}  // namespace underlag
