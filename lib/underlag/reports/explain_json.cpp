#include <algorithm>
#include <string>

#include "underlag/reports/explain_report.hpp"
#include "underlag/reports/findings_json.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/rules/page.hpp"

namespace underlag {
namespace {

void begin_report(JsonWriter& json, Language language) {
    json.begin_object();
    json.key("format").text("underlag.explain/1");
    json.key("language").text(language == Language::swedish ? "sv" : "en");
}

void write_head(JsonWriter& json, const CatalogueEntry& entry) {
    json.key("code").text(entry.code());
    json.key("name").text(entry.name());
    json.key("severity").text(json_name(entry.severity()));
}

}  // namespace

void write_code_json(const CatalogueEntry& entry, Language language, const Sink& out) {
    const Page page = page_of(entry.code(), language);
    JsonWriter json(out);
    begin_report(json, language);
    write_head(json, entry);
    json.key("page").begin_object();
    json.key("checks").text(page.checks);
    json.key("why").text(page.reason);
    json.key("example").text(page.example);
    json.key("remedy").text(page.remedy);
    json.end_object();
    json.end_object();
    json.finish();
}

void write_codes_json(Language language, const Sink& out) {
    JsonWriter json(out);
    begin_report(json, language);
    json.key("codes").begin_array();
    for (const CatalogueEntry& entry : catalogue()) {
        std::string summary{page_of(entry.code(), language).summary()};
        std::ranges::replace(summary, '\n', ' ');
        json.begin_object();
        write_head(json, entry);
        json.key("summary").text(summary);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.finish();
}

}  // namespace underlag
