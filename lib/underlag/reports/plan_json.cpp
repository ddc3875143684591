#include "underlag/reports/findings_json.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/plan_report.hpp"

namespace underlag {
namespace {

void write_places(JsonWriter& json, std::string_view name, const PlannedPlaces& places) {
    json.key(name).begin_object();
    json.key("frame").number_or_null(places.frame);
    json.key("placed").number(places.placed);
    json.key("elsewhere").number(places.elsewhere);
    json.key("free").number_or_null(places.free);
    json.end_object();
}

void write_row(JsonWriter& json, const PlanRow& row) {
    json.begin_object();
    json.key("activity").text(row.activity);
    json.key("activity_name").text(row.activity_name);
    json.key("programme").text(row.programme);
    write_places(json, "vt", row.vt);
    write_places(json, "ht", row.ht);
    write_places(json, "year", row.year);
    json.key("contact").begin_object();
    json.key("name").text(row.contact.name);
    json.key("phone").text(row.contact.phone);
    json.key("email").text(row.contact.email);
    json.end_object();
    json.end_object();
}

}  // namespace

void write_plan_json(const YearPlan& plan, const Sources& sources, const Diagnostics& findings,
                     Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.year-plan/1");
    json.key("year").number(plan.year);
    json.key("universities").begin_array();
    for (const UniversityPlan& of : plan.universities) {
        json.begin_object();
        json.key("university").text(of.university);
        json.key("agreement").text(of.agreement);
        json.key("without_frame").number(of.without_frame);
        json.key("units").begin_array();
        for (const PlanRow& row : of.rows)
            write_row(json, row);
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.key("faulty").number(plan.faulty);
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

}  // namespace underlag
