#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/import_report.hpp"
#include "underlag/reports/placement_facts.hpp"
#include "underlag/reports/shown_rows.hpp"

namespace underlag {
namespace {

void write_change(JsonWriter& json, const ImportChange& change) {
    json.begin_object();
    json.key("placement_id").text(change.placement_id);
    json.key("fate").text(change.fate == ImportChange::Fate::changed ? "changed" : "cancelled");
    write_facts(json, "before", change.before);
    write_facts(json, "after", change.after);
    const auto write = [&](std::string_view key, std::optional<Money> amount) {
        json.key(key).text_or_null(amount ? to_decimal_text(*amount) : "");
    };
    write("amount_before", change.amount_before);
    write("amount_after", change.amount_after);
    json.end_object();
}

void write_left_due(JsonWriter& json, const LeftDue& left) {
    const std::string_view why = left.why == LeftDue::Why::unit_in_no_list ? "unit-in-no-list"
                                 : left.why == LeftDue::Why::agreement_not_loaded
                                     ? "agreement-not-loaded"
                                     : "faulty-rows";
    json.begin_object();
    json.key("agreement").text(left.agreement);
    json.key("activity").text(left.activity);
    json.key("placements").number(left.tally.placements);
    json.key("amount").text(to_decimal_text(left.tally.after));
    json.key("unknown").number(left.tally.unknown_after);
    json.key("why").text(why);
    if (!left.named.empty()) {
        json.key("placement_ids").begin_array();
        for (const LeftDue::Named& one : left.named)
            json.text(one.placement_id);
        json.end_array();
    }
    json.end_object();
}

void write_counts(JsonWriter& json, const ImportSummary& summary) {
    json.key("added").number(summary.added.placements);
    json.key("changed").number(summary.changed.placements);
    json.key("unchanged").number(summary.unchanged.placements);
    json.key("cancelled").number(summary.cancelled.placements);
}

void write_amounts(JsonWriter& json, const ImportSummary& summary) {
    const ImportTally whole = summary.whole_ledger();
    json.key("amount_before").text(to_decimal_text(whole.before));
    json.key("amount_after").text(to_decimal_text(whole.after));
    json.key("unknown_before").number(whole.unknown_before);
    json.key("unknown_after").number(whole.unknown_after);
}

void write_changes(JsonWriter& json, const EachImportChange& each_change) {
    json.key("changes").begin_array();
    each_change([&](const ImportChange& change) { write_change(json, change); });
    json.end_array();
}

}  // namespace

void write_undo_json(const UndoPlan& plan, const ImportSummary& summary, bool recorded,
                     Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.ledger-undo/1");
    json.key("ledger").text(summary.ledger);
    json.key("import").number(plan.import.record);
    json.key("recorded").boolean(recorded);
    write_counts(json, summary);
    write_amounts(json, summary);
    const Registration nothing;
    write_changes(json, each_change(plan.checked, plan.is_stopped ? nothing : plan.registration,
                                    plan.first_term));
    json.key("left").begin_array();
    for (const ChangedSince& left : plan.left) {
        json.begin_object();
        json.key("placement_id").text(left.placement_id);
        json.key("import").number(left.import);
        json.key("recorded_at").text(left.recorded_at);
        json.end_object();
    }
    json.end_array();
    write_findings(json, plan.checked.sources, plan.checked.found, language);
    json.end_object();
    json.finish();
}

void write_import_json(const Sources& sources, const ImportSummary& summary,
                       const EachImportChange& each_change, const Diagnostics& findings,
                       Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.import/1");
    json.key("ledger").text(summary.ledger);
    write_counts(json, summary);
    write_skipped(json, summary.skipped);
    write_amounts(json, summary);
    if (summary.complete_for) {
        json.key("left_due").begin_array();
        for (const LeftDue& left : summary.left_due)
            write_left_due(json, left);
        json.end_array();
    }
    write_changes(json, each_change);
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

}  // namespace underlag
