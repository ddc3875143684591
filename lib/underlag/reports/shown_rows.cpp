#include "underlag/reports/shown_rows.hpp"

#include <fmt/format.h>

#include <iterator>

#include "underlag/reports/place_cursor.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {

namespace {

bool begins_with_sep_line(const Source& source) {
    const std::string_view text = source.text;
    return text.size() >= 5 && fold_heading(text.substr(0, 4)) == "sep=" &&
           text[4] == source.delimiter && (text.size() == 5 || text[5] == '\r' || text[5] == '\n');
}

}  // namespace

CsvScanner rows_of(const Source& source) {
    if (!begins_with_sep_line(source))
        return {source.text, source.delimiter, source.carriage_return_breaks};
    const std::size_t line_break = source.text.find(line_break_of(source.carriage_return_breaks));
    const std::size_t from = line_break == std::string::npos ? source.text.size() : line_break + 1;
    return {source.text, source.delimiter, source.carriage_return_breaks, from, 2};
}

std::string cell_as_written(const Source& source, const RawCell& cell) {
    std::string text = source.text.substr(cell.offset, cell.length);
    if (!cell.quoted || text.find('"', 1) == std::string::npos)
        return text;
    std::string value;
    bool within_quotes = true;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const bool closes = within_quotes && text[at] == '"';
        if (closes && at + 1 < text.size() && text[at + 1] == '"')
            ++at;
        else if (closes) {
            within_quotes = false;
            continue;
        }
        value += text[at];
    }
    return value;
}

void write_skipped(JsonWriter& json, const std::vector<SkippedRow>& skipped) {
    json.key("skipped").begin_array();
    for (const SkippedRow& row : skipped) {
        json.begin_object();
        json.key("file").text(row.list_name);
        if (!row.sheet.empty())
            json.key("sheet").text(row.sheet);
        json.key("line");
        if (row.line > 0)
            json.number(row.line);
        else
            json.null();
        if (!row.placement_id.empty())
            json.key("placement_id").text(row.placement_id);
        json.key("codes").begin_array();
        for (const std::string_view code : row.codes)
            json.text(code);
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

std::string skipped_text(const std::vector<SkippedRow>& skipped, Language language) {
    if (skipped.empty())
        return {};
    std::string text{language == Language::swedish ? "\nUtelämnade rader:\n"
                                                   : "\nRows left out:\n"};
    for (const SkippedRow& row : skipped)
        fmt::format_to(std::back_inserter(text), "    {}{}:{}: {}\n", plain(row.list_name),
                       row.sheet.empty() ? std::string{} : ": " + plain(row.sheet),
                       row.line > 0 ? std::to_string(row.line) : plain(row.placement_id),
                       fmt::join(row.codes, ", "));
    return text;
}

}  // namespace underlag
