#include <algorithm>

#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/shared_costs.hpp"
#include "underlag/reports/status_report.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/reports/written_files.hpp"

namespace underlag {
namespace {

void write_counts(JsonWriter& json, const UnitStatus& status) {
    json.key("imported").number(status.imported);
    json.key("faulty").number(status.faulty);
    json.key("due").text(to_decimal_text(status.due));
    json.key("invoiced").text(to_decimal_text(status.invoiced));
    json.key("remaining").text(to_decimal_text(status.remaining()));
    json.key("corrections").number(status.corrections);
    json.key("waiting").number(status.waiting);
    json.key("left").text(to_decimal_text(status.left));
    json.key("later").text(to_decimal_text(status.later));
}

void write_names(JsonWriter& json, const UnitStatus& unit) {
    json.key("agreement").text(unit.agreement);
    json.key("university").text(unit.university);
    json.key("activity").text(unit.activity);
    json.key("activity_name").text(unit.activity_name);
}

void write_term(JsonWriter& json, const TermStatus& term, Date today) {
    const Date deadline = invoicing_deadline(term.term);
    json.begin_object();
    json.key("term").text(to_text(term.term));
    json.key("open").boolean(term.is_open());
    json.key("invoicing_deadline").text(to_text(deadline));
    json.key("days_left").number(days_between(today, deadline));
    write_counts(json, term.sum());
    json.key("waits_for").begin_array();
    for (const AwaitedRate& rate : term.awaited) {
        json.begin_object();
        json.key("agreement").text(rate.agreement);
        json.key("missing_year").number(rate.missing_year);
        json.key("placements").number(rate.placements);
        json.end_object();
    }
    json.end_array();
    json.key("units").begin_array();
    for (const UnitStatus& unit : term.units) {
        json.begin_object();
        write_names(json, unit);
        write_counts(json, unit);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_late(JsonWriter& json, const LateUnit& late) {
    json.begin_object();
    json.key("term").text(to_text(late.term));
    write_names(json, *late.unit);
    json.key("why").text(late.has_no_placement ? "no-placement" : "not-invoiced");
    json.key("faulty").number(late.unit->faulty);
    json.key("remaining").text(to_decimal_text(late.unit->remaining()));
    json.key("agreements").begin_array();
    for (const std::string& agreement : late.agreements)
        json.text(agreement);
    json.end_array();
    json.end_object();
}

void write_absent(JsonWriter& json, const AbsentUnit& absent) {
    json.begin_object();
    json.key("term").text(to_text(absent.term));
    write_names(json, *absent.last_year);
    json.key("placements_last_year").number(absent.placements_last_year);
    json.end_object();
}

void write_coming(JsonWriter& json, const ComingDue& coming) {
    json.begin_object();
    json.key("date").text(to_text(coming.day));
    json.key("term").text(to_text(coming.term));
    json.key("agreement").text(coming.agreement);
    json.key("activity").text(coming.activity);
    json.key("activity_name").text(coming.activity_name);
    json.key("placements").number(coming.placements);
    json.key("amount").text(to_decimal_text(coming.amount));
    json.end_object();
}

void write_counts(JsonWriter& json, const TermPlaces& places) {
    json.key("places").number(places.places);
    json.key("placed").number(places.placed);
    json.key("free").number(places.free);
}

void write_places(JsonWriter& json, const ComingPlaces& coming, Date today) {
    json.key("places").begin_object();
    json.key("term").text(to_text(coming.term));
    json.key("answer_by").text(to_text(coming.answer_by));
    json.key("days_left").number(days_between(today, coming.answer_by));
    write_counts(json, coming.sum());
    json.key("units").begin_array();
    for (const TermPlaces& unit : coming.units) {
        json.begin_object();
        json.key("activity").text(unit.activity);
        json.key("activity_name").text(unit.activity_name);
        json.key("programme").text(unit.programme);
        write_counts(json, unit);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_date(JsonWriter& json, const AgreementDate& date, Date today, Language language) {
    json.begin_object();
    json.key("date").text(to_text(date.day));
    json.key("last_weekday").text(to_text(last_weekday_until(date.day)));
    json.key("days_left").number(days_between(today, date.day));
    json.key("what").text(json_name(date.what));
    json.key("term").text(to_text(date.term));
    json.key("message").text(purpose_text(date, language));
    json.end_object();
}

}  // namespace

void write_status_json(const LedgerStatus& status, Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.status/1");
    json.key("ledger").text(status.ledger);
    json.key("date").text(to_text(status.today));
    json.key("terms").begin_array();
    for (const TermStatus& term : status.terms)
        write_term(json, term, status.today);
    json.end_array();
    json.key("late").begin_array();
    for (const LateUnit& late : late_units(status))
        write_late(json, late);
    json.end_array();
    json.key("absent").begin_array();
    for (const AbsentUnit& absent : absent_units(status))
        write_absent(json, absent);
    json.end_array();
    json.key("later").begin_array();
    for (const ComingDue& coming : status.coming)
        write_coming(json, coming);
    json.end_array();
    write_share_years(json, status.share_years);
    json.key("dates").begin_array();
    for (const AgreementDate& date : coming_dates(status.today))
        write_date(json, date, status.today, language);
    json.end_array();
    write_places(json, status.places, status.today);
    write_run_outlines(json, "unwritten", status.unwritten);
    write_held_runs(json, "unwritten_by_others", status.held);
    if (!status.older_agreements.empty()) {
        json.key("older_agreements").begin_array();
        for (const std::string& file : status.older_agreements)
            json.text(file);
        json.end_array();
    }
    json.key("next").text_or_null(status.next_command);
    json.end_object();
    json.finish();
}

}  // namespace underlag
