#include "underlag/reports/validate_report.hpp"

#include <fmt/format.h>

#include "underlag/reports/files_json.hpp"
#include "underlag/reports/findings_json.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

std::string_view format_name(ListShape::Format format) {
    return format == ListShape::Format::ods ? "ods" : "xlsx";
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
