#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "underlag/documents/document_page.hpp"
#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

using What = PageColumn::What;

constexpr double narrowest_name = 18;
constexpr double widest_name = 30;  // longer names are wrapped
constexpr double note_width = 24;
constexpr double date_width = 11.5;
constexpr double indented_date_width = 13;

double name_width(double widest_text) {
    return std::clamp(column_width_for(widest_text), narrowest_name, widest_name);
}

CellStyle heading_of(What column) {
    switch (column) {
        case What::start:
        case What::note:
            return indented(heading_style);
        case What::weeks:
        case What::amount:
            return right_style(heading_style);
        default:
            return heading_style;
    }
}

// Writes the sheet from top to bottom.
class InvoiceSheet {
   public:
    InvoiceSheet(Sheet sheet, const DocumentSource& source)
        : sheet_(sheet),
          source_(source),
          document_(source.document),
          page_(page_of(source.document, source.words)) {}

    void write();

   private:
    [[nodiscard]] std::uint16_t last() const {
        return static_cast<std::uint16_t>(page_.columns.size() - 1);
    }
    [[nodiscard]] double widest_text(What column, double at_least) const;
    [[nodiscard]] double width_of(const PageColumn& column) const;
    [[nodiscard]] double width(std::uint16_t first, std::uint16_t last) const;
    void measure();
    void subtitle(const std::string& text, const CellStyle& style);
    void titles();
    void facts(const std::vector<PageFact>& facts);
    void heading();
    int cell(std::uint16_t column, std::size_t line);
    void line(std::size_t index);
    void sum();
    void remark();

    Sheet sheet_;
    const DocumentSource& source_;
    const Document& document_;
    DocumentPage page_;
    std::vector<double> widths_;
    std::uint32_t row_ = 0;
    std::uint32_t heading_row_ = 0;
};

double InvoiceSheet::widest_text(What column, double at_least) const {
    for (std::size_t line = 0; line < document_.lines.size(); ++line)
        at_least = std::max(at_least, text_width(text_in(column, line, document_, page_)));
    return at_least;
}

double InvoiceSheet::width_of(const PageColumn& column) const {
    const auto heading = [&] { return text_width(column.heading, {.bold = true}); };
    switch (column.what) {
        case What::unit:  // whose labels stand below it too
            return name_width(std::max(text_width(source_.words[Word::contact]),
                                       text_width(document_.subject.name)));
        case What::name:
            return name_width(widest_text(column.what, heading()));
        case What::reference:
        case What::placement:
            return std::clamp(column_width_for(widest_text(column.what, heading())), date_width,
                              18.0);
        case What::programme:
            return std::clamp(column_width_for(widest_text(column.what, 0)), date_width, 20.0);
        case What::start:
            return indented_date_width;
        case What::end:
            return date_width;
        case What::weeks:
            return 8.5;
        case What::amount:
            return std::max(13.0,
                            column_width_for(text_width(to_text(document_.total), {.bold = true})));
        case What::part:
            return name_width(std::max({heading(), widest_text(column.what, 0),
                                        text_width(source_.words[Word::share_payment])}));
        case What::percent:
        case What::population:
            return std::clamp(column_width_for(widest_text(column.what, heading())), 16.0, 34.0);
        case What::note:
            break;
    }
    return note_width;
}

void InvoiceSheet::measure() {
    for (std::uint16_t column = 0; column <= last(); ++column) {
        widths_.push_back(width_of(page_.columns[column]));
        sheet_.column_width(column, widths_[column]);
    }
}

double InvoiceSheet::width(std::uint16_t first, std::uint16_t last) const {
    double sum = 0;
    for (std::uint16_t column = first; column <= last; ++column)
        sum += widths_[column];
    return sum;
}

void InvoiceSheet::subtitle(const std::string& text, const CellStyle& style) {
    sheet_.text({row_, 0}, text, style);
    sheet_.row_height(row_++, 20);
}

void InvoiceSheet::titles() {
    sheet_.text({0, 0}, page_.title, title_style);
    sheet_.row_height(0, 30);
    row_ = 1;
    if (!page_.credited.empty())
        subtitle(page_.credited, bold_subtitle_style);
    subtitle(page_.period, subtitle_style);
    ++row_;
}

void InvoiceSheet::facts(const std::vector<PageFact>& facts) {
    for (const auto& [label, value] : facts) {
        sheet_.text({row_, 0}, label, label_style);
        sheet_.merged_text({row_, 1}, last(), value, value_style);
        const int lines =
            std::max(wrapped_lines(value, width(1, last())), wrapped_lines(label, widths_[0]));
        sheet_.row_height(row_++, lines * line_height);
    }
}

void InvoiceSheet::heading() {
    heading_row_ = row_;
    for (std::uint16_t column = 0; column <= last(); ++column)
        sheet_.text({row_, column}, page_.columns[column].heading,
                    heading_of(page_.columns[column].what));
    sheet_.row_height(row_++, table_row_height(2));
}

// Returns how many lines of text it needs.
int InvoiceSheet::cell(std::uint16_t column, std::size_t index) {
    const Line& line = document_.lines[index];
    const What what = page_.columns[column].what;
    const std::string_view text = text_in(what, index, document_, page_);
    const Cell place{row_, column};
    switch (what) {
        case What::start:
            sheet_.date(place, line.period.first(), indented(date_style(cell_style)));
            return 1;
        case What::end:
            sheet_.date(place, line.period.last(), date_style(cell_style));
            return 1;
        case What::weeks:
            sheet_.weeks(place, line.quantity, number_style(cell_style, NumberForm::one_place));
            return 1;
        case What::amount:
            sheet_.amount(place, line.amount, number_style(cell_style, NumberForm::amount));
            return 1;
        case What::note:
            sheet_.text(place, text, indented(small_style(cell_style)));
            return wrapped_lines(text, note_width - 1.5, {.points = 9});
        default:
            sheet_.text(place, text, cell_style);
            return wrapped_lines(text, widths_[column]);
    }
}

void InvoiceSheet::line(std::size_t index) {
    int lines = 1;
    for (std::uint16_t column = 0; column <= last(); ++column)
        lines = std::max(lines, cell(column, index));
    sheet_.row_height(row_++, table_row_height(lines));
}

void InvoiceSheet::sum() {
    const auto column_sum = [&](std::uint16_t column) {
        return fmt::format("=SUM({}:{})", cell_name({heading_row_ + 1, column}),
                           cell_name({row_ - 1, column}));
    };
    for (std::uint16_t column = 1; column <= last(); ++column)
        sheet_.blank({row_, column}, total_style);
    sheet_.text({row_, 0}, page_.total, total_style);
    for (std::uint16_t column = 1; column <= last(); ++column)
        if (page_.columns[column].what == What::weeks)
            sheet_.weeks_formula({row_, column}, column_sum(column), document_.days,
                                 number_style(total_style, NumberForm::one_place));
        else if (page_.columns[column].what == What::amount)
            sheet_.amount_formula({row_, column}, column_sum(column), document_.total,
                                  number_style(total_style, NumberForm::amount));
    sheet_.row_height(row_++, total_height);
}

// Excel does not fit a row to a merged cell, so the height is worked out here.
void InvoiceSheet::remark() {
    if (page_.remark.empty())
        return;
    sheet_.merged_text({row_, 0}, last(), page_.remark, remark_style);
    const int lines = wrapped_lines(page_.remark, width(0, last()), {.points = 10});
    sheet_.row_height(row_++, lines * line_height + 6);
}

void InvoiceSheet::write() {
    measure();
    titles();
    facts(page_.facts);
    ++row_;
    heading();
    for (std::size_t index = 0; index < document_.lines.size(); ++index)
        line(index);
    sum();
    remark();
    ++row_;
    facts(page_.unit);
    ++row_;
    facts(page_.terms);
    sheet_.page(page_setup(source_, heading_row_));
    if (!source_.words.logo.empty())
        sheet_.logo(0, last(), source_.words.logo, 170, 60);
}

}  // namespace

void write_invoice_sheet(Sheet sheet, const DocumentSource& source) {
    InvoiceSheet{sheet, source}.write();
}

}  // namespace underlag
