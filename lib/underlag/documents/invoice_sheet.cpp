#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

constexpr double narrowest_name = 18;
constexpr double widest_name = 30;  // longer names are wrapped
constexpr double note_width = 24;
constexpr double date_width = 11.5;
constexpr double indented_date_width = 13;

double name_width(double widest_text) {
    return std::clamp(column_width_for(widest_text), narrowest_name, widest_name);
}

// Writes the sheet from top to bottom.
class InvoiceSheet {
   public:
    InvoiceSheet(Sheet sheet, const DocumentSource& source);

    void write();

   private:
    void measure();
    void titles();
    void subtitle(const std::string& text, const CellStyle& style);
    void facts();
    void heading();
    void line(std::size_t index);
    void sum();
    void form();
    void terms();
    void fact(Word label, const std::string& value);
    void sentence(const std::string& text);

    [[nodiscard]] const Party& unit() const { return source_.document.subject; }
    [[nodiscard]] bool is_credit() const { return source_.document.kind == DocumentKind::credit; }
    [[nodiscard]] double width(std::uint16_t first, std::uint16_t last) const;

    Sheet sheet_;
    const DocumentSource& source_;
    const DocumentWords& words_;
    std::vector<std::string> notes_;  // of each line
    InvoiceColumns columns_;
    std::vector<double> widths_;
    std::uint32_t row_ = 0;
    std::uint32_t heading_row_ = 0;
};

InvoiceSheet::InvoiceSheet(Sheet sheet, const DocumentSource& source)
    : sheet_(sheet), source_(source), words_(source.words) {
    for (const Line& line : source.document.lines)
        notes_.push_back(note_text(line, source.document, words_));
    const bool has_notes =
        std::ranges::any_of(notes_, [](const std::string& note) { return !note.empty(); });
    columns_ = invoice_columns(source.document, has_notes);
}

void InvoiceSheet::measure() {
    double label = text_width(words_[Word::contact]);
    double student = text_width(words_[Word::column_student], {.bold = true});
    double reference = text_width(words_[Word::column_reference], {.bold = true});
    double placement = text_width(words_[Word::column_placement], {.bold = true});
    double programme = 0;
    for (const Line& line : source_.document.lines) {
        student = std::max(student, text_width(line.name));
        reference = std::max(reference, text_width(line.placement.student_ref));
        placement = std::max(placement, text_width(line.placement.id));
        programme = std::max(programme, text_width(line.placement.programme));
    }
    label = std::max(label, text_width(unit().name));
    widths_.assign(columns_.last + 1U, 0);
    widths_[columns_.activity] = name_width(label);
    widths_[columns_.student] = name_width(student);
    if (columns_.reference)
        widths_[*columns_.reference] = std::clamp(column_width_for(reference), date_width, 18.0);
    if (columns_.placement)
        widths_[*columns_.placement] = std::clamp(column_width_for(placement), date_width, 18.0);
    if (columns_.programme)
        widths_[*columns_.programme] = std::clamp(column_width_for(programme), date_width, 20.0);
    widths_[columns_.start] = indented_date_width;
    widths_[columns_.end] = date_width;
    widths_[columns_.weeks] = 8.5;
    widths_[columns_.amount] = std::max(
        13.0, column_width_for(text_width(to_text(source_.document.total), {.bold = true})));
    if (columns_.note)
        widths_[*columns_.note] = note_width;
    for (std::uint16_t column = 0; column <= columns_.last; ++column)
        sheet_.column_width(column, widths_[column]);
}

double InvoiceSheet::width(std::uint16_t first, std::uint16_t last) const {
    double sum = 0;
    for (std::uint16_t column = first; column <= last; ++column)
        sum += widths_[column];
    return sum;
}

void InvoiceSheet::titles() {
    const auto& [period, term] = covered_terms(source_.document, words_);
    sheet_.text({0, 0},
                words_.filled(is_credit() ? Word::credit_title : Word::title,
                              {{"term", term}, {"number", source_.document.credits}}),
                title_style);
    sheet_.row_height(0, 30);
    row_ = 1;
    if (is_credit())
        subtitle(words_.filled(Word::credits,
                               {{"number", source_.document.credits},
                                {"date", to_text(source_.document.credits_issued.value())}}),
                 bold_subtitle_style);
    subtitle(
        words_.filled(
            is_credit() ? Word::credit_period : Word::period,
            {{"start", to_text(period.first())}, {"end", to_text(period.last())}, {"term", term}}),
        subtitle_style);
    ++row_;
}

void InvoiceSheet::subtitle(const std::string& text, const CellStyle& style) {
    sheet_.text({row_, 0}, text, style);
    sheet_.row_height(row_++, 20);
}

void InvoiceSheet::fact(Word label, const std::string& value) {
    if (value.empty())
        return;
    sheet_.text({row_, 0}, words_[label], label_style);
    sheet_.merged_text({row_, 1}, columns_.last, value, value_style);
    const int lines = std::max(wrapped_lines(value, width(1, columns_.last)),
                               wrapped_lines(words_[label], widths_[0]));
    sheet_.row_height(row_++, lines * line_height);
}

void InvoiceSheet::facts() {
    const Document& document = source_.document;
    const Party& receiver = document.receiver;
    fact(Word::recipient, receiver.name);
    if (receiver.organisation_number)
        fact(Word::recipient_number, receiver.organisation_number->to_text());
    fact(Word::your_reference, receiver.reference);
    fact(Word::sender, document.issuer.name);
    fact(Word::agreement,
         document.agreement_reference.empty() ? document.agreement : document.agreement_reference);
    fact(Word::number,
         source_.document.number.empty() ? words_[Word::not_recorded] : source_.document.number);
    fact(Word::issue_date, to_text(source_.document.issue_date));
    ++row_;
}

void InvoiceSheet::heading() {
    heading_row_ = row_;
    const auto put = [&](std::uint16_t column, Word word, const CellStyle& style) {
        sheet_.text({row_, column}, words_[word], style);
    };
    put(columns_.activity, Word::column_activity, heading_style);
    put(columns_.student, Word::column_student, heading_style);
    if (columns_.reference)
        put(*columns_.reference, Word::column_reference, heading_style);
    if (columns_.placement)
        put(*columns_.placement, Word::column_placement, heading_style);
    if (columns_.programme)
        put(*columns_.programme, Word::column_programme, heading_style);
    put(columns_.start, Word::column_start, indented(heading_style));
    put(columns_.end, Word::column_end, heading_style);
    put(columns_.weeks, Word::column_weeks, right_style(heading_style));
    put(columns_.amount, Word::column_amount, right_style(heading_style));
    if (columns_.note)
        put(*columns_.note, Word::column_note, indented(heading_style));
    sheet_.row_height(row_++, table_row_height(2));
}

void InvoiceSheet::line(std::size_t index) {
    const Line& line = source_.document.lines[index];
    sheet_.text({row_, columns_.activity}, unit().name, cell_style);
    sheet_.text({row_, columns_.student}, line.name, cell_style);
    int lines = std::max(wrapped_lines(unit().name, widths_[columns_.activity]),
                         wrapped_lines(line.name, widths_[columns_.student]));
    if (columns_.reference) {
        sheet_.text({row_, *columns_.reference}, line.placement.student_ref, cell_style);
        lines = std::max(lines,
                         wrapped_lines(line.placement.student_ref, widths_[*columns_.reference]));
    }
    if (columns_.placement) {
        sheet_.text({row_, *columns_.placement}, line.placement.id, cell_style);
        lines = std::max(lines, wrapped_lines(line.placement.id, widths_[*columns_.placement]));
    }
    if (columns_.programme) {
        sheet_.text({row_, *columns_.programme}, line.placement.programme, cell_style);
        lines =
            std::max(lines, wrapped_lines(line.placement.programme, widths_[*columns_.programme]));
    }
    sheet_.date({row_, columns_.start}, line.period.first(), indented(date_style(cell_style)));
    sheet_.date({row_, columns_.end}, line.period.last(), date_style(cell_style));
    sheet_.weeks({row_, columns_.weeks}, line.quantity,
                 number_style(cell_style, NumberForm::one_place));
    sheet_.amount({row_, columns_.amount}, line.amount,
                  number_style(cell_style, NumberForm::amount));
    if (columns_.note) {
        sheet_.text({row_, *columns_.note}, notes_[index], indented(small_style(cell_style)));
        lines = std::max(lines, wrapped_lines(notes_[index], note_width - 1.5, {.points = 9}));
    }
    sheet_.row_height(row_++, table_row_height(lines));
}

void InvoiceSheet::sum() {
    const auto column_sum = [&](std::uint16_t column) {
        return fmt::format("=SUM({}:{})", cell_name({heading_row_ + 1, column}),
                           cell_name({row_ - 1, column}));
    };
    for (std::uint16_t column = 1; column <= columns_.last; ++column)
        sheet_.blank({row_, column}, total_style);
    sheet_.text({row_, 0}, words_[is_credit() ? Word::credit_total : Word::total], total_style);
    sheet_.weeks_formula({row_, columns_.weeks}, column_sum(columns_.weeks), source_.document.days,
                         number_style(total_style, NumberForm::one_place));
    sheet_.amount_formula({row_, columns_.amount}, column_sum(columns_.amount),
                          source_.document.total, number_style(total_style, NumberForm::amount));
    sheet_.row_height(row_++, total_height);
}

// Excel does not fit a row to a merged cell, so the height is worked out here.
void InvoiceSheet::sentence(const std::string& text) {
    sheet_.merged_text({row_, 0}, columns_.last, text, remark_style);
    sheet_.row_height(
        row_++, wrapped_lines(text, width(0, columns_.last), {.points = 10}) * line_height + 6);
}

void InvoiceSheet::form() {
    const auto last_after = last_day_after_issue(source_.document);
    if (last_after && !is_credit())
        sentence(
            words_.filled(Word::after_issue, {{"issue_date", to_text(source_.document.issue_date)},
                                              {"date", to_text(*last_after)}}));
    ++row_;
    fact(Word::activity_name, unit().name);
    if (unit().organisation_number)
        fact(Word::organisation_number, unit().organisation_number->to_text());
    fact(Word::contact, unit().contact.name);
    fact(Word::phone, unit().contact.phone);
    fact(Word::email, unit().contact.email);
    if (const std::optional<Giro>& giro = unit().giro)
        fact(Word::giro,
             words_.filled(giro->kind() == Giro::Kind::bankgiro ? Word::bankgiro : Word::plusgiro,
                           {{"number", giro->to_text()}}));
    ++row_;
}

void InvoiceSheet::terms() {
    if (is_credit())
        fact(Word::payment,
             words_.filled(Word::credit_terms, {{"number", source_.document.credits}}));
    else if (source_.document.due_date)
        fact(Word::payment, words_.filled(Word::payment_terms,
                                          {{"due_date", to_text(*source_.document.due_date)},
                                           {"issue_date", to_text(source_.document.issue_date)}}));
    fact(Word::vat, words_[Word::vat_exempt]);
}

void InvoiceSheet::write() {
    measure();
    titles();
    facts();
    heading();
    for (std::size_t i = 0; i < source_.document.lines.size(); ++i)
        line(i);
    sum();
    form();
    terms();
    sheet_.page(page_setup(source_, heading_row_));
    if (!words_.logo.empty())
        sheet_.logo(0, columns_.last, words_.logo, 170, 60);
}

}  // namespace

void write_invoice_sheet(Sheet sheet, const DocumentSource& source) {
    InvoiceSheet{sheet, source}.write();
}

}  // namespace underlag
