#include "underlag/reports/annotated_list.hpp"

#include <algorithm>
#include <limits>

#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/shown_rows.hpp"
#include "underlag/workbook/cell.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

constexpr std::uint32_t measured_rows = 1'000;  // that decide how wide the columns are
constexpr double narrowest = 6;
constexpr double widest = 45;
constexpr std::uint32_t most_frozen_rows = 12;  // more would leave no room to scroll in

// As one line ends in a spreadsheet's cell.
std::string with_line_feeds(std::string text) {
    if (text.find('\r') == std::string::npos)
        return text;
    std::string kept;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r')
            kept += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            kept += '\n';
    }
    return kept;
}

bool is_longer_than_a_cell(const std::string& text) {
    return text.size() > most_utf16_units && cell_text(text).ends_with("…") && !text.ends_with("…");
}

class AnnotatedList {
   public:
    AnnotatedList(Sheet sheet, const AnnotationPlan& plan, Language language,
                  const AnnotationLimits& limits)
        : sheet_(sheet), plan_(plan), language_(language), limits_(limits) {}

    AnnotatedListFacts write() {
        sheet_.show_gridlines();
        sheet_.expect_numbers_as_text();
        CsvScanner rows = rows_of(*plan_.source);
        Record record;
        while (rows.next(record)) {
            take_findings(record.row);
            if (const auto at = plan_.sheet_row(record.row))
                write_row(record, *at);
        }
        lay_out();
        return facts_;
    }

   private:
    // The findings of the next row, which is `row`.
    void take_findings(std::uint32_t row) {
        of_row_.clear();
        for (; next_ < plan_.findings.size() && plan_.findings[next_]->place.row <= row; ++next_)
            if (plan_.findings[next_]->place.row == row)
                of_row_.push_back(plan_.findings[next_]);
    }

    void write_row(const Record& record, std::uint32_t at) {
        const std::uint32_t room = most_columns_of_sheet - first_column();
        std::uint32_t width = static_cast<std::uint32_t>(
            std::min<std::size_t>(record.cells.size(), std::numeric_limits<std::uint16_t>::max()));
        for (const Diagnostic* finding : of_row_)
            width = std::max(width, finding->place.column);
        const bool is_heading = record.row == plan_.heading_row;
        row_lines_ = 1;
        if (plan_.is_shortened)
            write_row_number(record.row, at, is_heading);
        for (std::uint32_t column = 1; column <= std::min(width, room); ++column)
            write_cell(record, at, column, is_heading);
        if (row_lines_ > 1)
            sheet_.row_height(at, 15.0 * static_cast<double>(row_lines_));
        ++written_rows_;
    }

    void write_row_number(std::uint32_t row, std::uint32_t at, bool is_heading) {
        if (is_heading)
            return sheet_.text({at, 0}, in(language_, "rad i listan", "row of the list"),
                               {.bold = true, .colour = 0x595959});
        sheet_.whole({at, 0}, row, {.colour = 0x595959});
    }

    void write_cell(const Record& record, std::uint32_t at, std::uint32_t column, bool is_heading) {
        CellRemarks remarks;
        std::string text;
        if (column <= record.cells.size()) {
            const RawCell& cell = record.cells[column - 1];
            remarks.is_emptied = !spans_to_mask(*plan_.source, cell.offset, cell.length).empty();
            if (!remarks.is_emptied)
                text = with_line_feeds(cell_as_written(*plan_.source, cell));
            remarks.is_cut = is_longer_than_a_cell(text);
        }
        CellStyle style = list_style;
        style.bold = is_heading;
        const auto line_breaks = std::ranges::count(text, '\n');
        style.wrapped = line_breaks > 0;  // or its lines lie upon the next row's
        row_lines_ = std::max(row_lines_, line_breaks + 1);
        const Cell cell{at, static_cast<std::uint16_t>(column - 1 + first_column())};
        if (!of_row_.empty() || !remarks.empty())
            style = remarked(cell, column, style, remarks);
        if (!text.empty())
            sheet_.text(cell, text, style);
        else if (style.fill != CellStyle::no_fill)
            sheet_.blank(cell, style);
        measure(cell.column, text, is_heading);
    }

    // Colours a cell and gives it its comment. A finding about the whole row colours every cell of
    // it and is told at the first.
    CellStyle remarked(Cell cell, std::uint32_t column, CellStyle style, CellRemarks& remarks) {
        const Diagnostic* worst = nullptr;
        for (const Diagnostic* finding : of_row_) {
            const std::uint32_t place = finding->place.column;
            if (place != 0 && place != column)
                continue;
            if (worst == nullptr || finding->severity < worst->severity)
                worst = finding;
            if (place == column || column == 1)
                remarks.findings.push_back(finding);
        }
        if (!remarks.empty())
            write_comment(cell, remarks);
        facts_.has_emptied_cells = facts_.has_emptied_cells || remarks.is_emptied;
        if (remarks.is_emptied)
            return filled(style, emptied_fill);
        if (worst != nullptr)
            return filled(style, fill_of(worst->severity));
        return remarks.is_cut ? filled(style, fill_of(Severity::note)) : style;
    }

    void write_comment(Cell cell, const CellRemarks& remarks) {
        if (comments_ == limits_.comments) {
            facts_.has_cells_without_comment = true;
            return;
        }
        ++comments_;
        sheet_.comment(cell, comment_text(remarks, language_));
    }

    void measure(std::uint16_t column, std::string_view text, bool is_heading) {
        if (column >= widths_.size())
            widths_.resize(column + std::size_t{1}, 0);
        const bool stands_alone =
            plan_.heading_row > 0 && written_rows_ + 1 < plan_.heading_row &&
            !plan_.is_shortened;  // a title, which may run over its neighbours
        if ((written_rows_ < measured_rows || is_heading) && !stands_alone)
            widths_[column] = std::max(widths_[column], text_width(text, {.bold = is_heading}));
    }

    void lay_out() {
        for (std::size_t column = first_column(); column < widths_.size(); ++column)
            sheet_.column(static_cast<std::uint16_t>(column),
                          std::clamp(column_width_for(widths_[column]), narrowest, widest),
                          list_style);
        if (plan_.is_shortened)
            sheet_.column_width(0, 14);
        const auto heading =
            plan_.heading_row == 0 ? std::nullopt : plan_.sheet_row(plan_.heading_row);
        sheet_.page({.landscape = true,
                     .repeated_row = heading,
                     .footer_left = sheet_.name(),
                     .footer_right = std::string{
                         in(language_, "Sida {page} av {pages}", "Page {page} of {pages}")}});
        if (heading && *heading < most_frozen_rows)
            sheet_.freeze_above(*heading + 1);
    }

    [[nodiscard]] std::uint32_t first_column() const { return plan_.is_shortened ? 1 : 0; }

    Sheet sheet_;
    const AnnotationPlan& plan_;
    Language language_;
    const AnnotationLimits& limits_;
    AnnotatedListFacts facts_;
    std::size_t next_ = 0;                   // of the plan's findings
    std::vector<const Diagnostic*> of_row_;  // of the row being written
    std::vector<double> widths_;
    std::uint32_t written_rows_ = 0;
    std::ptrdiff_t row_lines_ = 1;  // of the row being written
    std::uint32_t comments_ = 0;
};

}  // namespace

AnnotatedListFacts write_annotated_list(Sheet sheet, const AnnotationPlan& plan, Language language,
                                        const AnnotationLimits& limits) {
    return AnnotatedList(sheet, plan, language, limits).write();
}

}  // namespace underlag
