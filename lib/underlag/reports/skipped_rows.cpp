#include "underlag/reports/skipped_rows.hpp"

#include <fmt/format.h>

#include <iterator>

#include "underlag/reports/plain_text.hpp"

namespace underlag {

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
