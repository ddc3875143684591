#include "underlag/reports/generate_report.hpp"

#include <algorithm>
#include <variant>

#include "underlag/compensation/compensation.hpp"
#include "underlag/documents/accounting_rows.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/csv_row.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/shown_rows.hpp"
#include "underlag/reports/written_files.hpp"
#include "underlag/text/code_page.hpp"

namespace underlag {

namespace {

void write_days(JsonWriter& json, long long days) {
    json.key("days").number(days);
    json.key("weeks").text(weeks_text(days, '.'));
}

void write_amount(JsonWriter& json, std::string_view name, Money amount) {
    json.key(name).text(to_decimal_text(amount));
}

void write_line(JsonWriter& json, const Line& line, DocumentKind kind) {
    json.begin_object();
    json.key("placement_id").text_or_null(line.placement.id);
    json.key("file").text_or_null(line.placement.list_name);
    if (!line.placement.list_sheet.empty())
        json.key("sheet").text(line.placement.list_sheet);
    json.key("line");
    if (line.placement.list_line > 0)
        json.number(line.placement.list_line);
    else
        json.null();
    json.key("student").text(line.name);
    json.key("programme").text(line.placement.programme);
    json.key("term").text(to_text(term_of(line.period.first())));
    json.key("start").text(to_text(line.period.first()));
    json.key("end").text(to_text(line.period.last()));
    write_days(json, line.quantity);
    write_amount(json, "week_rate", line.price);
    write_amount(json, "amount", line.amount);
    if (kind == DocumentKind::credit)
        json.key("reason").text(line.reason_text);
    json.end_object();
}

void write_document(JsonWriter& json, const DocumentRun& run, const Document& document) {
    if (document.lines_to_make > 0)
        return write_document(json, run, run.whole(document));
    json.begin_object();
    json.key("kind").text(document.kind == DocumentKind::credit ? "credit" : "invoice");
    json.key("number").text_or_null(document.number);
    json.key("credits").text_or_null(document.credits);
    if (!document.replaces.empty())  // issued by `ledger reissue`
        json.key("replaces").text(document.replaces);
    json.key("due_date").text_or_null(document.due_date ? to_text(*document.due_date) : "");
    json.key("agreement").text(document.agreement);
    json.key("university").text(document.receiver.name);
    json.key("activity").text(document.subject.id);
    json.key("activity_name").text(document.subject.name);
    json.key("lines").begin_array();
    for (const Line& line : document.lines)
        write_line(json, line, document.kind);
    json.end_array();
    write_days(json, document.days);
    write_amount(json, "total", document.total);
    json.key("file").text(document.file);
    if (!run.forms.empty())
        write_forms(json, run, document);
    json.end_object();
}

}  // namespace

void write_generate_json(const Sources& sources, const DocumentRun& run,
                         const Diagnostics& findings, Language language, const Sink& out,
                         const std::vector<RunOutline>* completed) {
    const Period period = period_of(run.term);
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.generate/1");
    json.key("term").text(to_text(run.term));
    json.key("period").begin_object();
    json.key("start").text(to_text(period.first()));
    json.key("end").text(to_text(period.last()));
    json.end_object();
    json.key("invoicing_deadline").text(to_text(invoicing_deadline(run.term)));
    json.key("issue_date").text(to_text(run.issue_date));
    json.key("recorded").boolean(run.recorded);
    json.key("invoice_bases").begin_array();
    for (const Document& document : run.documents)
        write_document(json, run, document);
    json.end_array();
    if (!run.forms.empty())
        write_forms(json, run);
    json.key("placements").number(run.placements());
    write_days(json, run.days());
    write_amount(json, "invoiced", run.invoiced());
    write_amount(json, "credited", run.credited());
    write_amount(json, "total", run.invoiced() - run.credited());
    if (completed != nullptr)
        write_run_outlines(json, "completed", *completed);
    write_skipped(json, run.skipped);
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

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
