#include "underlag/reports/plan_report.hpp"

#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/follow_up_words.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"

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

namespace {

using enum TextTable::Align;

std::string frame_text(const std::optional<int>& students) {
    return students ? grouped(static_cast<std::uint64_t>(*students)) : std::string{};
}

std::string table_text(const UniversityPlan& plan, int year, Language language) {
    TextTable table{{{std::string{follow_up_words::activity.in(language)}, left},
                     {std::string{follow_up_words::programme.in(language)}, left},
                     {std::string{follow_up_words::term.in(language)}, left},
                     {std::string{follow_up_words::frame.in(language)}, right},
                     {std::string{follow_up_words::placed.in(language)}, right},
                     {std::string{plan_words::placed_elsewhere.in(language)}, right},
                     {std::string{follow_up_words::free_places.in(language)}, right}}};
    for (const PlanRow& row : plan.rows)
        for (const auto& [when, places] : planned_spans(row, year))
            table.add({plain(row.activity_name), plain(row.programme), when,
                       frame_text(places->frame), grouped(places->placed),
                       grouped(places->elsewhere),
                       places->free ? signed_number(*places->free) : std::string{}});
    return table.text();
}

}  // namespace

void write_plan_text(const YearPlan& plan, Language language, const Sink& out) {
    out(plan_words::title.filled(language, plan.year) + "\n");
    if (plan.universities.empty())
        out("\n" + plan_words::no_university.filled(language, plan.year));
    for (const UniversityPlan& of : plan.universities) {
        std::string text = "\n" + plain(of.university) + "\n\n";
        if (of.rows.empty())
            text += std::string{plan_words::no_rows.in(language)} + "\n";
        else
            text += table_text(of, plan.year, language);
        if (of.without_frame > 0)
            text += plan_words::without_frame.filled(
                        language, counted_placements(of.without_frame, language)) +
                    "\n";
        out(text);
    }
    if (plan.faulty > 0)
        out("\n" +
            follow_up_words::faulty.filled(language, counted_placements(plan.faulty, language)) +
            "\n");
}

}  // namespace underlag
