#include "underlag/documents/html/table_page.hpp"

#include <algorithm>
#include <string_view>

#include "underlag/documents/html/page_data.hpp"
#include "underlag/documents/templates.hpp"

namespace underlag {
namespace {

// Both pages have one look, which stands in the page of a run.
std::string look() {
    constexpr std::string_view begin = "<style>";
    const std::string_view page = built_in_template("oversikt.html");
    const std::size_t from = page.find(begin) + begin.size();
    return std::string{page.substr(from, page.find("</style>") - from)};
}

// Of 1000; what is little is still to be seen.
PageData width_of(long long length, long long longest) {
    constexpr long long widest = 1000;
    const long long width =
        length <= 0 || longest <= 0 ? 0 : std::max<long long>(3, length * widest / longest);
    return value(std::to_string(width));
}

PageData chart_data(const TablePage::Chart& chart) {
    long long largest = 0;
    for (const TablePage::Bar& bar : chart.bars)
        largest = std::max({largest, bar.value, bar.value_before});
    const bool is_compared = !chart.shown_before.empty();
    PageList bars;
    for (const TablePage::Bar& bar : chart.bars)
        bars.push_back(object({{"label", value(bar.label)},
                               {"width", width_of(bar.value, largest)},
                               {"width_before", width_of(bar.value_before, largest)},
                               {"shown", value(bar.shown)},
                               {"shown_before", value(bar.shown_before)}}));
    return object({{"id", value(chart.id)},
                   {"heading", value(chart.heading)},
                   {"of", value(chart.of)},
                   {"shown_heading", value(chart.shown)},
                   {"before_heading", value(chart.shown_before)},
                   {"is_compared", PageData{is_compared}},
                   {"bars", bars}});
}

PageList rows_data(const std::vector<TablePage::Row>& rows,
                   const std::vector<TablePage::Column>& columns) {
    PageList made;
    for (const TablePage::Row& row : rows) {
        PageList cells;
        for (std::size_t at = 1; at < row.cells.size(); ++at)
            cells.push_back(object(
                {{"cell", value(row.cells[at])}, {"is_number", PageData{columns[at].is_number}}}));
        made.push_back(object({{"head", value(row.cells.front())},
                               {"is_bold", PageData{row.is_bold}},
                               {"cells", cells}}));
    }
    return made;
}

PageData table_data(const TablePage::Table& table) {
    PageList columns;
    for (const TablePage::Column& column : table.columns)
        columns.push_back(object(
            {{"heading", value(column.heading)}, {"is_number", PageData{column.is_number}}}));
    PageData made = object({{"id", value(table.id)}, {"heading", value(table.heading)}});
    if (!table.note.empty())
        made.set("note", value(table.note));
    if (table.rows.empty() && table.sums.empty())
        return made;
    PageData filled = object({{"id", value(table.id)},
                              {"columns", columns},
                              {"rows", rows_data(table.rows, table.columns)}});
    if (!table.sums.empty())
        filled.set("foot", object({{"sums", rows_data(table.sums, table.columns)}}));
    made.set("table", filled);
    return made;
}

}  // namespace

std::string html_of(const TablePage& page) {
    PageList facts, notes, charts, tables;
    for (const TablePage::Fact& fact : page.facts)
        facts.push_back(object({{"label", value(fact.label)}, {"shown", value(fact.value)}}));
    for (const std::string& note : page.notes)
        notes.push_back(object({{"text", value(note)}}));
    for (const TablePage::Chart& chart : page.charts)
        charts.push_back(chart_data(chart));
    for (const TablePage::Table& table : page.tables)
        tables.push_back(table_data(table));
    Template filled{std::string{built_in_template("uppfoljning.html")}};
    filled.set_custom_escape([](const std::string& text) { return hypertext(text); });
    return filled.render(object({{"language", value(page.language)},
                                 {"title", value(page.title)},
                                 {"look", value(look())},
                                 {"skip", value(page.skip)},
                                 {"about", value(page.about)},
                                 {"facts_heading", value(page.facts_heading)},
                                 {"facts", facts},
                                 {"notes", notes},
                                 {"charts", charts},
                                 {"tables", tables}}));
}

}  // namespace underlag
