#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

enum Column : std::uint16_t {
    student,
    start,
    end,
    days,
    counted,
    rate,
    year,
    origin,
    amount,
    column_count
};

constexpr std::array<double, column_count> widths{30, 13, 11.5, 7.5, 28, 15.5, 7, 46, 14};
constexpr std::uint32_t heading_row = 3;

// Each rate of the lines once, in their order.
std::vector<const WeekRate*> rates_of(const Document& document) {
    std::vector<const WeekRate*> rates;
    for (const Line& line : document.lines)
        if (std::ranges::none_of(
                rates, [&](const WeekRate* known) { return *known == *line.placement.rate; }))
            rates.push_back(line.placement.rate);
    return rates;
}

// "1577.160256" as a Swede writes it.
std::string with_comma(std::string number) {
    std::ranges::replace(number, '.', ',');
    return number;
}

std::string percent_text(Decimal percent) {
    return fmt::format("{}{} %", percent.units < 0 ? "" : "+", with_comma(to_text(percent)));
}

// The amount as a spreadsheet works it out. A rate in whole öre times days / 5 is a multiple of 0,2
// öre and so never lies half-way between two öre: the nearest half is 0,1 öre away, far more than
// what floating point can be off, and ROUND always agrees with our exact amount.
std::string amount_formula(std::uint32_t row) {
    return fmt::format("=ROUND({}*{}/5,2)", cell_name({row, rate}), cell_name({row, days}));
}

void write_heading(Sheet& sheet, const DocumentWords& words) {
    constexpr std::array<Word, column_count> headings{
        Word::calculation_student, Word::calculation_start,   Word::calculation_end,
        Word::calculation_days,    Word::calculation_counted, Word::calculation_rate,
        Word::calculation_year,    Word::calculation_source,  Word::calculation_amount};
    for (std::uint16_t column = 0; column < column_count; ++column) {
        const bool is_number =
            column == days || column == rate || column == year || column == amount;
        const bool is_apart = column == start || column == counted || column == origin;
        sheet.text({heading_row, column}, words[headings[column]],
                   is_number  ? right_style(heading_style)
                   : is_apart ? indented(heading_style)
                              : heading_style);
    }
}

void write_line(Sheet& sheet, std::uint32_t row, const Line& line, const DocumentWords& words) {
    const std::string how = counted_text(line.placement.count, words);
    const std::string from = rate_source_text(*line.placement.rate, words);
    sheet.text({row, student}, line.name, cell_style);
    sheet.date({row, start}, line.period.first(), indented(date_style(cell_style)));
    sheet.date({row, end}, line.period.last(), date_style(cell_style));
    sheet.whole({row, days}, line.quantity, number_style(cell_style, NumberForm::whole));
    sheet.text({row, counted}, how, indented(small_style(cell_style)));
    sheet.amount({row, rate}, line.price, number_style(cell_style, NumberForm::amount));
    sheet.whole({row, year}, line.placement.rate->year,
                number_style(cell_style, NumberForm::general));
    sheet.text({row, origin}, from, indented(small_style(cell_style)));
    sheet.amount_formula({row, amount}, amount_formula(row), line.amount,
                         number_style(cell_style, NumberForm::amount));
    const int lines = std::max({wrapped_lines(line.name, widths[student]),
                                wrapped_lines(how, widths[counted] - 1.5, {.points = 9}),
                                wrapped_lines(from, widths[origin] - 1.5, {.points = 9})});
    sheet.row_height(row, table_row_height(lines));
}

void write_sum(Sheet& sheet, std::uint32_t row, const Document& document,
               const DocumentWords& words) {
    const auto column_sum = [&](std::uint16_t column) {
        return fmt::format("=SUM({}:{})", cell_name({heading_row + 1, column}),
                           cell_name({row - 1, column}));
    };
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.blank({row, column}, total_style);
    sheet.text({row, student}, words[Word::calculation_total], total_style);
    sheet.whole_formula({row, days}, column_sum(days), document.days,
                        number_style(total_style, NumberForm::whole));
    sheet.amount_formula({row, amount}, column_sum(amount), document.total,
                         number_style(total_style, NumberForm::amount));
    sheet.row_height(row, total_height);
}

// A year a row: what it was raised by, before and after rounding. Stands in the columns of the
// table above, so that it needs no widths of its own.
std::uint32_t write_steps(Sheet& sheet, std::uint32_t row, const WeekRate& week_rate,
                          const DocumentWords& words) {
    sheet.text({row, student},
               words.filled(Word::steps_title, {{"year", std::to_string(week_rate.year)}}),
               section_style);
    sheet.row_height(row++, 20);
    const auto put = [&](std::uint16_t column, const std::string& text, const CellStyle& style) {
        sheet.text({row, column}, text, style);
    };
    for (std::uint16_t column = student; column <= origin; ++column)
        sheet.blank({row, column}, heading_style);
    put(student, words[Word::steps_year], heading_style);
    put(start, words[Word::steps_percent], right_style(heading_style));
    put(counted, words[Word::steps_exact], right_style(heading_style));
    put(rate, words[Word::steps_rounded], right_style(heading_style));
    put(origin, words[Word::steps_source], indented(heading_style));
    sheet.row_height(row++, table_row_height(1));
    const auto blank_row = [&] {
        for (std::uint16_t column = student; column <= origin; ++column)
            sheet.blank({row, column}, cell_style);
        sheet.row_height(row, table_row_height(1));
    };
    blank_row();
    put(student, std::to_string(week_rate.from_year), cell_style);
    put(start, words[Word::steps_start], right_style(small_style(cell_style)));
    sheet.amount({row, rate}, week_rate.from_amount, number_style(cell_style, NumberForm::amount));
    WeekRate origin_alone = week_rate;
    origin_alone.steps.clear();
    put(origin, rate_source_text(origin_alone, words), indented(small_style(cell_style)));
    ++row;
    for (const IndexStep& step : week_rate.steps) {
        blank_row();
        put(student, std::to_string(step.year), cell_style);
        put(start, percent_text(step.percent), right_style(cell_style));
        put(counted, with_comma(step.exact), right_style(cell_style));
        sheet.amount({row, rate}, step.rounded, number_style(cell_style, NumberForm::amount));
        std::string source{step.source};
        if (step.preliminary)
            source += (source.empty() ? "" : ", ") + words[Word::preliminary];
        put(origin, source, indented(small_style(cell_style)));
        ++row;
    }
    return row + 1;
}

}  // namespace

void write_calculation_sheet(Sheet sheet, const DocumentSource& source) {
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.column_width(column, widths[column]);
    sheet.text({0, 0},
               fmt::format("{}, {}, {}", source.words[Word::calculation_title],
                           source.document.subject.name,
                           covered_terms(source.document, source.words).text),
               title_style);
    sheet.row_height(0, 30);
    CellStyle sentence = remark_style;
    sentence.wrapped = false;
    sheet.text({1, 0}, source.words[Word::formula], sentence);
    write_heading(sheet, source.words);
    sheet.row_height(heading_row, table_row_height(1));
    std::uint32_t row = heading_row + 1;
    for (const Line& line : source.document.lines)
        write_line(sheet, row++, line, source.words);
    write_sum(sheet, row, source.document, source.words);
    row += 2;
    for (const WeekRate* week_rate : rates_of(source.document))
        row = write_steps(sheet, row, *week_rate, source.words);
    sheet.freeze_above(heading_row + 1);
    PageSetup setup = page_setup(source, heading_row);
    setup.landscape = true;
    sheet.page(setup);
}

}  // namespace underlag
