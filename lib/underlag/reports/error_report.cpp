#include "underlag/reports/error_report.hpp"

#include "underlag/reports/findings_json.hpp"

namespace underlag {

void write_error_json(const Sources& sources, const Diagnostics& findings, Language language,
                      const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.error/1");
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

}  // namespace underlag
