#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/documents/document_texts.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

enum Column : std::uint16_t {
    student,
    programme,  // where programmes have rates of their own
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

constexpr std::array<double, column_count> widths{30, 22, 13, 11.5, 7.5, 28, 15.5, 7, 46, 14};
constexpr std::uint32_t heading_row = 3;

// Where the columns of a document stand.
class Columns {
   public:
    explicit Columns(const Document& document)
        : has_programme_(!document.policy.programmes.empty()) {}
    [[nodiscard]] bool has_programme() const { return has_programme_; }
    [[nodiscard]] bool has(Column column) const { return column != programme || has_programme_; }
    [[nodiscard]] std::uint16_t at(Column column) const {
        const bool is_moved = column > programme && !has_programme_;
        return static_cast<std::uint16_t>(column - (is_moved ? 1 : 0));
    }
    [[nodiscard]] Cell cell(std::uint32_t row, Column column) const { return {row, at(column)}; }

   private:
    bool has_programme_;
};

// Calls `each` for the columns that a document has, from the left.
template <class Each>
void for_each_column(const Columns& columns, Column first, Column last, const Each& each) {
    for (std::uint16_t column = first; column <= last; ++column)
        if (columns.has(static_cast<Column>(column)))
            each(static_cast<Column>(column));
}

// A week rate of the lines, and the programmes of those that have it, as the lists write them.
struct RateOfLines {
    const WeekRate* rate = nullptr;
    std::vector<std::string_view> programmes = {};
};

// Each rate of the lines once, in their order.
std::vector<RateOfLines> rates_of(const Document& document) {
    std::vector<RateOfLines> rates;
    for (const Line& line : document.lines) {
        auto known = std::ranges::find_if(
            rates, [&](const RateOfLines& one) { return *one.rate == *line.placement.rate; });
        if (known == rates.end())
            known = rates.insert(rates.end(), {line.placement.rate, {}});
        const std::string_view written = line.placement.programme;
        if (!written.empty() &&
            std::ranges::find(known->programmes, written) == known->programmes.end())
            known->programmes.push_back(written);
    }
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
std::string amount_formula(const Columns& columns, std::uint32_t row) {
    return fmt::format("=ROUND({}*{}/5,2)", cell_name(columns.cell(row, rate)),
                       cell_name(columns.cell(row, days)));
}

void write_heading(Sheet& sheet, const Columns& columns, const DocumentWords& words) {
    constexpr std::array<Word, column_count> headings{
        Word::calculation_student, Word::column_programme, Word::calculation_start,
        Word::calculation_end,     Word::calculation_days, Word::calculation_counted,
        Word::calculation_rate,    Word::calculation_year, Word::calculation_source,
        Word::calculation_amount};
    for_each_column(columns, student, amount, [&](Column column) {
        const bool is_number =
            column == days || column == rate || column == year || column == amount;
        const bool is_apart = column == start || column == counted || column == origin;
        sheet.text(columns.cell(heading_row, column), words[headings[column]],
                   is_number  ? right_style(heading_style)
                   : is_apart ? indented(heading_style)
                              : heading_style);
    });
}

void write_line(Sheet& sheet, const Columns& columns, std::uint32_t row, const Line& line,
                const DocumentWords& words) {
    const std::string how = counted_text(line.placement.count, words);
    const std::string from = rate_source_text(*line.placement.rate, words);
    const auto at = [&](Column column) { return columns.cell(row, column); };
    sheet.text(at(student), line.name, cell_style);
    if (columns.has_programme())
        sheet.text(at(programme), line.placement.programme, cell_style);
    sheet.date(at(start), line.period.first(), indented(date_style(cell_style)));
    sheet.date(at(end), line.period.last(), date_style(cell_style));
    sheet.whole(at(days), line.quantity, number_style(cell_style, NumberForm::whole));
    sheet.text(at(counted), how, indented(small_style(cell_style)));
    sheet.amount(at(rate), line.price, number_style(cell_style, NumberForm::amount));
    sheet.whole(at(year), line.placement.rate->year, number_style(cell_style, NumberForm::general));
    sheet.text(at(origin), from, indented(small_style(cell_style)));
    sheet.amount_formula(at(amount), amount_formula(columns, row), line.amount,
                         number_style(cell_style, NumberForm::amount));
    int lines = std::max({wrapped_lines(line.name, widths[student]),
                          wrapped_lines(how, widths[counted] - 1.5, {.points = 9}),
                          wrapped_lines(from, widths[origin] - 1.5, {.points = 9})});
    if (columns.has_programme())
        lines = std::max(lines, wrapped_lines(line.placement.programme, widths[programme]));
    sheet.row_height(row, table_row_height(lines));
}

void write_sum(Sheet& sheet, const Columns& columns, std::uint32_t row, const Document& document,
               const DocumentWords& words) {
    const auto column_sum = [&](Column column) {
        return fmt::format("=SUM({}:{})", cell_name(columns.cell(heading_row + 1, column)),
                           cell_name(columns.cell(row - 1, column)));
    };
    for_each_column(columns, student, amount,
                    [&](Column column) { sheet.blank(columns.cell(row, column), total_style); });
    sheet.text(columns.cell(row, student), words[Word::calculation_total], total_style);
    sheet.whole_formula(columns.cell(row, days), column_sum(days), document.days,
                        number_style(total_style, NumberForm::whole));
    sheet.amount_formula(columns.cell(row, amount), column_sum(amount), document.total,
                         number_style(total_style, NumberForm::amount));
    sheet.row_height(row, total_height);
}

// Of a table of steps: for whom the rate is, where programmes have their own.
std::string steps_title(const Columns& columns, const RateOfLines& of_lines,
                        const DocumentWords& words) {
    const std::string year = std::to_string(of_lines.rate->year);
    if (!columns.has_programme() || of_lines.programmes.empty())
        return words.filled(Word::steps_title, {{"year", year}});
    return words.filled(
        Word::steps_of_programmes,
        {{"programmes", fmt::format("{}", fmt::join(of_lines.programmes, ", "))}, {"year", year}});
}

// A year a row: what it was raised by, before and after rounding. Stands in the columns of the
// table above, so that it needs no widths of its own.
std::uint32_t write_steps(Sheet& sheet, const Columns& columns, std::uint32_t row,
                          const RateOfLines& of_lines, const DocumentWords& words) {
    const WeekRate& week_rate = *of_lines.rate;
    CellStyle title_of_table = section_style;
    title_of_table.wrapped = false;
    sheet.text({row, student}, steps_title(columns, of_lines, words), title_of_table);
    sheet.row_height(row++, 20);
    const auto put = [&](Column column, const std::string& text, const CellStyle& style) {
        sheet.text(columns.cell(row, column), text, style);
    };
    const auto blank_cells = [&](const CellStyle& style) {
        for_each_column(columns, student, origin,
                        [&](Column column) { sheet.blank(columns.cell(row, column), style); });
    };
    blank_cells(heading_style);
    put(student, words[Word::steps_year], heading_style);
    put(start, words[Word::steps_percent], right_style(heading_style));
    put(counted, words[Word::steps_exact], right_style(heading_style));
    put(rate, words[Word::steps_rounded], right_style(heading_style));
    put(origin, words[Word::steps_source], indented(heading_style));
    sheet.row_height(row++, table_row_height(1));
    const auto blank_row = [&] {
        blank_cells(cell_style);
        sheet.row_height(row, table_row_height(1));
    };
    blank_row();
    put(student, std::to_string(week_rate.from_year), cell_style);
    put(start, words[Word::steps_start], right_style(small_style(cell_style)));
    sheet.amount(columns.cell(row, rate), week_rate.from_amount,
                 number_style(cell_style, NumberForm::amount));
    WeekRate origin_alone = week_rate;
    origin_alone.steps.clear();
    put(origin, rate_source_text(origin_alone, words), indented(small_style(cell_style)));
    ++row;
    for (const IndexStep& step : week_rate.steps) {
        blank_row();
        put(student, std::to_string(step.year), cell_style);
        put(start, percent_text(step.percent), right_style(cell_style));
        put(counted, with_comma(step.exact), right_style(cell_style));
        sheet.amount(columns.cell(row, rate), step.rounded,
                     number_style(cell_style, NumberForm::amount));
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
    const Columns columns(source.document);
    for_each_column(columns, student, amount,
                    [&](Column column) { sheet.column_width(columns.at(column), widths[column]); });
    sheet.text({0, 0},
               fmt::format("{}, {}, {}", source.words[Word::calculation_title],
                           source.document.subject.name,
                           covered_terms(source.document, source.words).text),
               title_style);
    sheet.row_height(0, 30);
    CellStyle sentence = remark_style;
    sentence.wrapped = false;
    sheet.text({1, 0}, source.words[Word::formula], sentence);
    write_heading(sheet, columns, source.words);
    sheet.row_height(heading_row, table_row_height(1));
    std::uint32_t row = heading_row + 1;
    for (const Line& line : source.document.lines)
        write_line(sheet, columns, row++, line, source.words);
    write_sum(sheet, columns, row, source.document, source.words);
    row += 2;
    for (const RateOfLines& of_lines : rates_of(source.document))
        row = write_steps(sheet, columns, row, of_lines, source.words);
    sheet.freeze_above(heading_row + 1);
    PageSetup setup = page_setup(source, heading_row);
    setup.landscape = true;
    sheet.page(setup);
}

}  // namespace underlag
