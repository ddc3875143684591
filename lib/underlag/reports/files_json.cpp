#include "underlag/reports/files_json.hpp"

#include <span>

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

}  // namespace

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

}  // namespace underlag
