#include "underlag/compensation/compensation.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/follow_up_report.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {
namespace {

void write_overview(JsonWriter& json, std::string_view name, const Overview& overview) {
    json.key(name).begin_array();
    for (const OverviewRow& row : overview.terms) {
        json.begin_object();
        json.key("university").text(row.agreement);
        json.key("university_name").text(row.university);
        json.key("programme").text(row.programme);
        json.key("term").text(to_text(row.term.value()));
        json.key("students").number(row.students);
        json.key("placements").number(row.placements);
        json.key("weeks").text(weeks_text(row.days, '.'));
        json.key("amount").text(to_decimal_text(row.amount));
        json.end_object();
    }
    json.end_array();
}

void write_use(JsonWriter& json, const PlaceUse& use) {
    json.key("frame").number_or_null(use.frame);
    json.key("placed").number(use.placed);
    json.key("done").number(use.done);
    json.key("free").number_or_null(use.free());
}

void write_frames(JsonWriter& json, const std::vector<FrameUse>& frames) {
    json.key("frames").begin_array();
    for (const FrameUse& frame : frames) {
        json.begin_object();
        json.key("activity").text(frame.activity);
        json.key("programme").text(frame.programme);
        write_use(json, frame.year);
        json.key("vt").begin_object();
        write_use(json, frame.vt);
        json.end_object();
        json.key("ht").begin_object();
        write_use(json, frame.ht);
        json.end_object();
        json.end_object();
    }
    json.end_array();
}

void write_changes(JsonWriter& json, const PlaceChanges& changes) {
    json.key("changes").begin_object();
    json.key("changed").number(changes.changed);
    json.key("cancelled").number(changes.cancelled);
    json.key("late").number(changes.late);
    json.key("list").begin_array();
    for (const PlaceChange& change : changes.list) {
        json.begin_object();
        json.key("placement_id").text(change.placement_id);
        json.key("activity").text(change.activity);
        json.key("what").text(change.what == PlaceChange::What::changed ? "changed" : "cancelled");
        json.key("recorded").text(to_text(change.recorded));
        json.key("first_day").text(to_text(change.first_day));
        json.key("days_before").number(change.days_before());
        json.key("late").boolean(change.is_late());
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_grant(JsonWriter& json, const std::vector<GrantRow>& grant) {
    json.key("state_grant").begin_array();
    for (const GrantRow& row : grant) {
        json.begin_object();
        json.key("provider").text(row.provider);
        json.key("term").text(to_text(row.term));
        json.key("weeks").text(weeks_text(row.days, '.'));
        json.key("placements").number(row.placements);
        json.end_object();
    }
    json.end_array();
}

void write_accrual(JsonWriter& json, const Accrual& accrual) {
    json.key("accrual").begin_object();
    json.key("at").text(to_text(accrual.at));
    json.key("amount").text(to_decimal_text(accrual.amount));
    json.key("units").begin_array();
    for (const AccrualRow& unit : accrual.units) {
        json.begin_object();
        json.key("agreement").text(unit.agreement);
        json.key("activity").text(unit.activity);
        json.key("amount").text(to_decimal_text(unit.amount));
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_contacts(JsonWriter& json, const std::vector<UnitContact>& contacts) {
    json.key("contacts").begin_array();
    for (const UnitContact& unit : contacts) {
        json.begin_object();
        json.key("activity").text(unit.activity);
        json.key("name").text(unit.contact.name);
        json.key("phone").text(unit.contact.phone);
        json.key("email").text(unit.contact.email);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void write_follow_up_json(const FollowUp& follow, const Sources& sources,
                          const Diagnostics& findings, Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.follow-up/1");
    json.key("year").number(follow.year);
    json.key("recorded_until").text_or_null(follow.recorded_until);
    write_overview(json, "overview", follow.overview);
    write_overview(json, "year_before", follow.year_before);
    write_frames(json, follow.frames);
    write_changes(json, follow.changes);
    write_grant(json, follow.grant);
    write_accrual(json, follow.accrual);
    write_contacts(json, follow.contacts);
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

}  // namespace underlag
