#include <algorithm>
#include <variant>

#include "underlag/documents/accounting_rows.hpp"
#include "underlag/documents/line_rows.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/csv_row.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/text/code_page.hpp"

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

std::string quoted_where_needed(const std::string& cell, const std::string& separator) {
    if (cell.find(separator) == std::string::npos &&
        cell.find_first_of("\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char sign : cell) {
        if (sign == '"')
            quoted.push_back('"');
        quoted.push_back(sign);
    }
    return quoted + "\"";
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

bool write_shaped_csv(const DocumentRun& run, const ExportShape& shape, bool lines,
                      const Sink& out) {
    bool is_whole = true;
    Chunks chunks(out);
    const auto write_row = [&](const std::vector<std::string>& cells) {
        std::string row;
        for (const std::string& cell : cells) {
            if (&cell != &cells.front())
                row += shape.separator;
            row += quoted_where_needed(cell, shape.separator);
        }
        row += "\r\n";
        chunks.write(shape.encoding == ExportShape::Encoding::windows_1252
                         ? to_code_page(row, CodePage::windows_1252, is_whole)
                         : row);
    };
    if (shape.encoding == ExportShape::Encoding::utf_8_with_mark)
        chunks.write(byte_order_mark);
    if (shape.has_heading) {
        std::vector<std::string> headings;
        for (const ExportColumn& column : shape.columns)
            headings.push_back(column.heading);
        write_row(headings);
    }
    for (const Document& document : run.documents) {
        if (!lines) {
            write_row(export_row(shape, document, nullptr));
            continue;
        }
        const Document whole = run.whole(document);
        for (const Line& line : whole.lines)
            write_row(export_row(shape, whole, &line));
    }
    chunks.flush();
    return is_whole;
}

}  // namespace underlag
