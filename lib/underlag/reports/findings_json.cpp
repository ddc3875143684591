#include "underlag/reports/findings_json.hpp"

#include "underlag/reports/cell_name.hpp"
#include "underlag/reports/cell_text.hpp"
#include "underlag/reports/excerpt.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

void write_place(JsonWriter& json, const Sources& sources, const Location& place) {
    if (place.source == SourceId::none)
        return;
    const Source& source = sources[place.source];
    json.key("file").text(source.name);
    if (source.form == Source::Form::workbook && place.line > 0)
        json.key("sheet").text(source.sheet);
    const bool can_be_opened = source.form != Source::Form::ledger;
    if (can_be_opened && place.line > 0)
        json.key("line").number(place.line);
    if (can_be_opened && place.column > 0)
        json.key("column").number(place.column);
    if (const auto cell = cell_name(sources, place))
        json.key("cell").text(*cell);
    if (!place.field.empty())
        json.key("field").text(place.field);
    if (points_at_value(source, place))
        json.key("value").text(masked_value(source, place));
}

void write_finding(JsonWriter& json, const Sources& sources, const Diagnostic& finding,
                   Language language) {
    json.begin_object();
    json.key("code").text(finding.kind->code);
    json.key("name").text(finding.kind->name);
    json.key("severity").text(json_name(finding.severity));
    write_place(json, sources, finding.place);
    json.key("message").text(message(finding, language));
    if (const std::string advice = help(finding, language); !advice.empty())
        json.key("help").text(advice);
    json.end_object();
}

}  // namespace

std::string_view json_name(Severity severity) {
    return word_for(severity, Language::english);
}

void write_findings(JsonWriter& json, const Sources& sources, const Diagnostics& findings,
                    Language language) {
    json.key("diagnostics").begin_array();
    for (const Diagnostic& finding : findings.all())
        write_finding(json, sources, finding, language);
    json.end_array();
}

}  // namespace underlag
