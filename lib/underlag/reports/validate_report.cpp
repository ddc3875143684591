#include "underlag/reports/validate_report.hpp"

#include <fmt/format.h>

#include <span>
#include <vector>

#include "underlag/reports/findings_json.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

void write_heading_line(JsonWriter& json, const ListShape& shape) {
    json.key("heading_line");
    if (shape.heading_line > 0)
        json.number(shape.heading_line);
    else
        json.null();
}

void write_shape(JsonWriter& json, const Sources& sources, const ListShape& shape) {
    const Source& source = sources[shape.source];
    json.begin_object();
    json.key("file").text(source.name);
    json.key("encoding").text(to_text(shape.encoding));
    json.key("delimiter").text(std::string_view{&source.delimiter, 1});
    write_heading_line(json, shape);
    json.key("placements").number(shape.placement_count);
    json.end_object();
}

std::string_view format_name(ListShape::Format format) {
    return format == ListShape::Format::ods ? "ods" : "xlsx";
}

// The lists of one workbook.
void write_workbook(JsonWriter& json, const Sources& sources, std::span<const ListShape> sheets) {
    json.begin_object();
    json.key("file").text(sources[sheets.front().source].name);
    json.key("format").text(format_name(sheets.front().format));
    json.key("sheets").begin_array();
    std::size_t placements = 0;
    for (const ListShape& shape : sheets) {
        json.begin_object();
        json.key("sheet").text(sources[shape.source].sheet);
        write_heading_line(json, shape);
        json.key("placements").number(shape.placement_count);
        json.end_object();
        placements += shape.placement_count;
    }
    json.end_array();
    json.key("placements").number(placements);
    json.end_object();
}

void write_files(JsonWriter& json, const Sources& sources, const std::vector<ListShape>& lists) {
    json.key("files").begin_array();
    for (auto first = lists.begin(); first != lists.end();) {
        auto end = first + 1;
        if (first->format == ListShape::Format::csv) {
            write_shape(json, sources, *first);
        } else {
            while (end != lists.end() && end->format != ListShape::Format::csv &&
                   end->file == first->file)
                ++end;
            write_workbook(json, sources, {first, end});
        }
        first = end;
    }
    json.end_array();
}

std::string_view delimiter_name(char delimiter, bool swedish) {
    if (delimiter == '\t')
        return swedish ? "tabb" : "tab";
    if (delimiter == ',')
        return swedish ? "komma" : "comma";
    return ";";
}

std::string heading_text(const ListShape& shape, bool swedish) {
    if (shape.heading_line == 0)
        return swedish ? "ingen rubrik" : "no heading";
    return fmt::format("{} {}", swedish ? "rubrik på rad" : "heading on line", shape.heading_line);
}

}  // namespace

void write_validate_json(const Sources& sources, const PlacementList& list,
                         const Diagnostics& findings, Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.validate/1");
    write_files(json, sources, list.lists);
    json.key("placements").number(list.placements.size());
    json.key("errors").number(findings.count(Severity::error));
    json.key("warnings").number(findings.count(Severity::warning));
    json.key("notes").number(findings.count(Severity::note));
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

std::string shape_line(const Sources& sources, const ListShape& shape, Language language) {
    const Source& source = sources[shape.source];
    const bool swedish = language == Language::swedish;
    if (source.form == Source::Form::workbook)
        return fmt::format("{}: {}, {} {}, {}, {}", plain(source.name), format_name(shape.format),
                           swedish ? "blad" : "sheet", plain(source.sheet),
                           heading_text(shape, swedish),
                           counted_placements(shape.placement_count, language));
    return fmt::format("{}: {}, {} {}, {}, {}", plain(source.name), to_text(shape.encoding),
                       swedish ? "avgränsare" : "delimiter",
                       delimiter_name(source.delimiter, swedish), heading_text(shape, swedish),
                       counted_placements(shape.placement_count, language));
}

}  // namespace underlag
