#include "underlag/files/io_error.hpp"
#include "underlag/workbook/cell.hpp"
#include "underlag/workbook/xlsxwriter_state.hpp"

namespace underlag {
namespace {

constexpr std::uint32_t compared_colour = 0xA6B1BB;

lxw_chart_font small_font() {
    lxw_chart_font small{};
    small.size = 9;
    return small;
}

void add_series(lxw_chart* drawn, const BarChart& chart, std::uint16_t column, std::uint32_t colour,
                const std::string& name) {
    lxw_chart_series* series = chart_add_series(drawn, nullptr, nullptr);
    if (!name.empty())
        chart_series_set_name(series, cell_text(name).c_str());
    chart_series_set_categories(series, chart.sheet.c_str(), chart.first_row, chart.label_column,
                                chart.last_row, chart.label_column);
    chart_series_set_values(series, chart.sheet.c_str(), chart.first_row, column, chart.last_row,
                            column);
    lxw_chart_fill fill{};
    fill.color = colour;
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, chart.number_form.c_str());
    lxw_chart_font small = small_font();
    chart_series_set_labels_font(series, &small);
    chart_set_series_gap(drawn, 50);
}

}  // namespace

void Sheet::bar_chart(Cell at, const BarChart& chart) {
    lxw_chart* drawn = workbook_add_chart(state_->workbook->book, LXW_CHART_BAR);
    if (drawn == nullptr)
        state_->workbook->expect(LXW_ERROR_MEMORY_MALLOC_FAILED);

    add_series(drawn, chart, chart.value_column, chart.colour, chart.name);
    if (chart.compared_column)
        add_series(drawn, chart, *chart.compared_column, compared_colour, chart.compared_name);

    lxw_chart_font title{};
    title.size = 12;
    title.bold = LXW_TRUE;
    chart_title_set_name(drawn, cell_text(chart.title).c_str());
    chart_title_set_name_font(drawn, &title);
    chart_legend_set_position(
        drawn, chart.compared_column ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);

    // In the library's bar charts the y axis holds the labels. Reversed, the first row stands at
    // the top. The amounts stand at the bars, so the x axis has nothing to add.
    chart_axis_set_reverse(drawn->y_axis);
    lxw_chart_font small = small_font();
    chart_axis_set_num_font(drawn->y_axis, &small);
    chart_axis_major_gridlines_set_visible(drawn->x_axis, LXW_FALSE);
    chart_axis_set_min(drawn->x_axis, 0);
    chart_axis_off(drawn->x_axis);

    // The picture of a chart without scale is 480 x 288 pixels.
    lxw_chart_options options{};
    options.x_scale = chart.width / 480.0;
    options.y_scale = chart.height / 288.0;
    state_->workbook->expect(
        worksheet_insert_chart_opt(state_->sheet, at.row, at.column, drawn, &options));
}

}  // namespace underlag
