#include <algorithm>
#include <cassert>
#include <functional>
#include <iterator>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

bool has_several_agreements(const DocumentRun& run) {
    return std::ranges::any_of(run.documents, [&](const Document& document) {
        return document.agreement != run.documents.front().agreement;
    });
}

}  // namespace

std::vector<ChartRow> chart_rows(const DocumentRun& run, const DocumentWords& words) {
    const bool with_agreement = has_several_agreements(run);
    std::vector<ChartRow> rows;
    for (const Document& document : run.documents) {
        if (document.kind != DocumentKind::invoice)
            continue;
        const std::string suffix = with_agreement ? " (" + document.agreement + ")" : "";
        rows.push_back({document.subject.name + suffix, document.total, document.days});
    }
    std::ranges::stable_sort(rows, std::ranges::greater{}, &ChartRow::amount);
    if (rows.size() <= most_bars)
        return rows;
    const std::size_t others = rows.size() - most_bars;
    ChartRow rest{others == 1 ? words[Word::chart_rest_one]
                              : words.filled(Word::chart_rest, {{"count", std::to_string(others)}}),
                  {},
                  0};
    std::for_each(rows.begin() + std::ssize(rows) - static_cast<std::ptrdiff_t>(others), rows.end(),
                  [&](const ChartRow& row) {
                      rest.amount += row.amount;
                      rest.days += row.days;
                  });
    rows.resize(most_bars);
    rows.push_back(std::move(rest));
    return rows;
}

namespace {

constexpr std::uint32_t heading_row = 2;
constexpr std::uint16_t chart_column = 4;
constexpr double label_width = 34;

// Enough for its bars and its title.
int chart_height(std::size_t bars) {
    return 90 + 24 * static_cast<int>(std::max<std::size_t>(bars, 3));
}

// Below the first chart: each row of the table is a little higher than a bar is wide.
std::uint32_t second_chart_row(std::size_t bars) {
    return heading_row + static_cast<std::uint32_t>(std::max<std::size_t>(bars, 3)) + 5;
}

}  // namespace

void write_chart_sheet(Sheet sheet, const DocumentRun& run, const DocumentWords& words) {
    const std::vector<ChartRow> rows = chart_rows(run, words);
    assert(!rows.empty());
    const std::string term = run.occasion();
    const bool is_shared = run.cost_year > 0;
    sheet.column_width(0, label_width);
    sheet.column_width(1, 14);
    sheet.column_width(2, 9);
    sheet.column_width(3, 3);
    sheet.text({0, 0},
               is_shared ? words.filled(Word::share_chart_title, {{"year", term}})
                         : words.filled(Word::chart_title, {{"term", term}}),
               title_style);
    sheet.row_height(0, 30);
    sheet.text({heading_row, 0},
               words[is_shared ? Word::share_summary_party : Word::summary_activity],
               heading_style);
    sheet.text({heading_row, 1},
               words[is_shared ? Word::share_summary_amount : Word::summary_amount],
               right_style(heading_style));
    if (!is_shared)
        sheet.text({heading_row, 2}, words[Word::summary_weeks], right_style(heading_style));
    std::uint32_t row = heading_row;
    for (const ChartRow& unit : rows) {
        sheet.text({++row, 0}, unit.label, cell_style);
        sheet.amount({row, 1}, unit.amount, number_style(cell_style, NumberForm::amount));
        if (!is_shared)
            sheet.weeks({row, 2}, unit.days, number_style(cell_style, NumberForm::one_place));
        sheet.row_height(row, table_row_height(wrapped_lines(unit.label, label_width)));
    }
    const int height = chart_height(rows.size());
    BarChart chart{.title = words[is_shared ? Word::share_chart_amounts : Word::chart_amounts],
                   .sheet = sheet.name(),
                   .first_row = heading_row + 1,
                   .last_row = row,
                   .label_column = 0,
                   .value_column = 1,
                   .height = height};
    sheet.bar_chart({heading_row, chart_column}, chart);
    if (!is_shared) {
        chart.title = words[Word::chart_weeks];
        chart.value_column = 2;
        chart.number_form = "0.0";
        chart.colour = 0x5B8C5A;
        sheet.bar_chart({second_chart_row(rows.size()), chart_column}, chart);
    }
    sheet.page({.single_page = true, .footer_left = term, .footer_right = words[Word::page]});
}

}  // namespace underlag
