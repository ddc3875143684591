#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

enum Column : std::uint16_t {
    agreement,
    university,
    activity,
    number,
    placements,
    days,
    weeks,
    amount,
    column_count
};

constexpr std::array<Word, column_count> headings{
    Word::summary_agreement, Word::summary_university, Word::summary_activity,
    Word::summary_document,  Word::summary_placements, Word::summary_days,
    Word::summary_weeks,     Word::summary_amount};
constexpr std::array<double, column_count> widths{14, 26, 32, 30, 11, 8, 9, 15};
constexpr std::uint32_t heading_row = 3;

// "2016-0003", "kredit av 2016-0001", "ej registrerat"
std::string document_text(const Document& document, const DocumentWords& words) {
    std::string text = document.number.empty() ? words[Word::summary_unnumbered] : document.number;
    if (document.kind == DocumentKind::credit)
        text += ", " + words.filled(Word::summary_credit, {{"number", document.credits}});
    if (!document.replaces.empty())
        text += ", " + words.filled(Word::replaces, {{"number", document.replaces}});
    return text;
}

void write_row(Sheet& sheet, std::uint32_t row, const Document& document,
               const DocumentWords& words) {
    const std::array<std::string, 4> texts{document.agreement, document.receiver.name,
                                           document.subject.name, document_text(document, words)};
    int lines = 1;
    for (std::size_t column = 0; column < texts.size(); ++column) {
        sheet.text({row, static_cast<std::uint16_t>(column)}, texts[column], cell_style);
        lines = std::max(lines, wrapped_lines(texts[column], widths[column]));
    }
    const CellStyle whole = number_style(cell_style, NumberForm::whole);
    const CellStyle money = number_style(cell_style, NumberForm::amount);
    if (document.kind == DocumentKind::credit) {
        for (const Column column : {placements, days, weeks})
            sheet.blank({row, column}, cell_style);
        sheet.amount({row, amount}, -document.total, money);
    } else {
        sheet.whole({row, placements}, static_cast<long long>(document.line_count()), whole);
        sheet.whole({row, days}, document.days, whole);
        sheet.weeks({row, weeks}, document.days, number_style(cell_style, NumberForm::one_place));
        sheet.amount({row, amount}, document.total, money);
    }
    sheet.row_height(row, table_row_height(lines));
}

void write_sum(Sheet& sheet, std::uint32_t row, const DocumentRun& run,
               const DocumentWords& words) {
    const auto column_sum = [&](std::uint16_t column) {
        return fmt::format("=SUM({}:{})", cell_name({heading_row + 1, column}),
                           cell_name({row - 1, column}));
    };
    const CellStyle whole = number_style(total_style, NumberForm::whole);
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.blank({row, column}, total_style);
    sheet.text({row, agreement}, words[Word::summary_total], total_style);
    sheet.whole_formula({row, placements}, column_sum(placements),
                        static_cast<long long>(run.placements()), whole);
    sheet.whole_formula({row, days}, column_sum(days), run.days(), whole);
    sheet.weeks_formula({row, weeks}, column_sum(weeks), run.days(),
                        number_style(total_style, NumberForm::one_place));
    sheet.amount_formula({row, amount}, column_sum(amount), run.invoiced() - run.credited(),
                         number_style(total_style, NumberForm::amount));
    sheet.row_height(row, total_height);
}

// What the run's documents to one university sum to, credit notes less.
struct UniversitySum {
    std::string_view name;
    std::size_t placements = 0;
    long long days = 0;
    Money amount = {};
};

// In the order of the documents.
std::vector<UniversitySum> university_sums(const DocumentRun& run) {
    std::vector<UniversitySum> sums;
    for (const Document& document : run.documents) {
        auto sum = std::ranges::find(sums, document.receiver.name, &UniversitySum::name);
        if (sum == sums.end())
            sum = sums.insert(sums.end(), {document.receiver.name});
        const bool is_credit = document.kind == DocumentKind::credit;
        sum->placements += is_credit ? 0 : document.line_count();
        sum->days += is_credit ? 0 : document.days;
        sum->amount += is_credit ? -document.total : document.total;
    }
    return sums;
}

// `total_row`: of the sum of all, below the documents' rows.
void write_university_sums(Sheet& sheet, std::uint32_t total_row, const DocumentRun& run,
                           const DocumentWords& words) {
    const std::vector<UniversitySum> sums = university_sums(run);
    if (sums.size() < 2)
        return;
    std::uint32_t row = total_row + 1;
    for (const UniversitySum& sum : sums) {
        // The name is compared with that of each document's row.
        const auto sum_of = [&](Column column) {
            const auto range = [&](Column of) {
                return fmt::format("{}:{}", cell_name({heading_row + 1, of}),
                                   cell_name({total_row - 1, of}));
            };
            return fmt::format("=SUMIF({},{},{})", range(university), cell_name({row, university}),
                               range(column));
        };
        CellStyle label = cell_style;
        label.wrapped = false;
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet.blank({row, column}, cell_style);
        sheet.text({row, agreement}, words[Word::summary_of_university], label);
        sheet.text({row, university}, sum.name, cell_style);
        const CellStyle whole = number_style(cell_style, NumberForm::whole);
        sheet.whole_formula({row, placements}, sum_of(placements),
                            static_cast<long long>(sum.placements), whole);
        sheet.whole_formula({row, days}, sum_of(days), sum.days, whole);
        sheet.weeks_formula({row, weeks}, sum_of(weeks), sum.days,
                            number_style(cell_style, NumberForm::one_place));
        sheet.amount_formula({row, amount}, sum_of(amount), sum.amount,
                             number_style(cell_style, NumberForm::amount));
        sheet.row_height(row, table_row_height(wrapped_lines(sum.name, widths[university])));
        ++row;
    }
}

}  // namespace

void write_summary_sheet(Sheet sheet, const DocumentRun& run, const DocumentWords& words) {
    const std::string term = to_text(run.term);
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.column_width(column, widths[column]);
    sheet.text({0, 0}, words.filled(Word::summary_title, {{"term", term}}), title_style);
    sheet.row_height(0, 30);
    sheet.text(
        {1, 0},
        words.filled(Word::summary_issued, {{"issue_date", to_text(run.issue_date)},
                                            {"deadline", to_text(invoicing_deadline(run.term))}}),
        subtitle_style);
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.text({heading_row, column}, words[headings[column]],
                   column >= placements ? right_style(heading_style) : heading_style);
    sheet.row_height(heading_row, table_row_height(1));
    std::uint32_t row = heading_row + 1;
    for (const Document& document : run.documents)
        write_row(sheet, row++, document, words);
    if (!run.documents.empty()) {
        write_sum(sheet, row, run, words);
        write_university_sums(sheet, row, run, words);
    }
    sheet.freeze_above(heading_row + 1);
    sheet.page({.landscape = true,
                .repeated_row = heading_row,
                .footer_left = term,
                .footer_right = words[Word::page]});
}

}  // namespace underlag
