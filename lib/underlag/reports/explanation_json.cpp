#include "underlag/compensation/compensation.hpp"
#include "underlag/reports/calculation_text.hpp"
#include "underlag/reports/explanation_report.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/placement_facts.hpp"
#include "underlag/reports/share_explanation.hpp"

namespace underlag {
namespace {

void write_amount(JsonWriter& json, std::string_view name, Money amount) {
    json.key(name).text(to_decimal_text(amount));
}

void write_days(JsonWriter& json, const Line& line, Language language) {
    json.key("days").begin_object();
    json.key("start").text(to_text(line.period.first()));
    json.key("end").text(to_text(line.period.last()));
    json.key("weekdays").number(line.placement.count.weekdays);
    json.key("unpaid_holidays").number(line.placement.count.unpaid_holidays);
    json.key("stated");
    if (line.placement.count.stated_days)
        json.number(*line.placement.count.stated_days);
    else
        json.null();
    json.key("paid").number(line.quantity);
    json.key("weeks").text(weeks_text(line.quantity, '.'));
    json.key("message").text(days_text(line, language));
    json.end_object();
}

void write_rate(JsonWriter& json, const WeekRate& rate) {
    json.key("week_rate").begin_object();
    json.key("year").number(rate.year);
    write_amount(json, "amount", rate.amount);
    json.key("preliminary").boolean(rate.is_preliminary());
    json.key("from").begin_object();
    json.key("year").number(rate.from_year);
    write_amount(json, "amount", rate.from_amount);
    json.key("published").boolean(rate.from_published);
    json.key("source").text_or_null(rate.from_source);
    json.end_object();
    json.key("steps").begin_array();
    for (const IndexStep& step : rate.steps) {
        json.begin_object();
        json.key("year").number(step.year);
        json.key("percent").text(to_text(step.percent));
        json.key("exact").text(step.exact);
        write_amount(json, "rounded", step.rounded);
        json.key("source").text_or_null(step.source);
        json.key("preliminary").boolean(step.preliminary);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_issued(JsonWriter& json, const std::vector<IssuedLineEntry>& issued) {
    json.key("issued").begin_array();
    for (const IssuedLineEntry& one : issued) {
        json.begin_object();
        json.key("number").text(one.number);
        json.key("kind").text(one.kind == DocumentKind::credit ? "credit" : "invoice");
        json.key("credits").text_or_null(one.credits);
        json.key("issue_date").text(to_text(one.issue_date));
        json.key("term").text(to_text(one.term));
        write_amount(json, "amount", one.amount);
        json.end_object();
    }
    json.end_array();
}

// The members of a line's object, up to what was issued.
void write_line(JsonWriter& json, const Line& line, Language language) {
    json.key("placement_id").text_or_null(line.placement.id);
    json.key("student").text(line.name);
    json.key("term").text(to_text(term_of(line.period.first())));
    write_days(json, line, language);
    write_rate(json, *line.placement.rate);
    json.key("calculation").text(amount_text(line, language));
    write_amount(json, "amount", line.amount);
}

void write_policy(JsonWriter& json, const Policy& policy, Language language) {
    json.key("policy").begin_array();
    for (const std::string& sentence : policy_texts(policy, language))
        json.text(sentence);
    json.end_array();
}

void begin_report(JsonWriter& json, Language language) {
    json.begin_object();
    json.key("format").text("underlag.explain/1");
    json.key("language").text(language == Language::swedish ? "sv" : "en");
}

void write_lines(JsonWriter& json, std::string_view name, const std::vector<ExplainedLine>& lines,
                 Language language) {
    json.key(name).begin_array();
    for (const ExplainedLine& due : lines) {
        json.begin_object();
        json.key("agreement").text(due.agreement);
        json.key("activity").text(due.activity);
        write_line(json, *due.line, language);
        write_issued(json, due.issued);
        write_policy(json, due.policy, language);
        json.end_object();
    }
    json.end_array();
}

void write_waiting(JsonWriter& json, const std::vector<ExplainedWait>& waiting) {
    json.key("waiting").begin_array();
    for (const ExplainedWait& part : waiting) {
        json.begin_object();
        json.key("agreement").text(part.agreement);
        json.key("term").text(to_text(part.term));
        json.key("missing_year").number(part.missing_year);
        write_issued(json, part.issued);
        json.end_object();
    }
    json.end_array();
}

void write_placement(JsonWriter& json, const ExplainedPlacement& placement, Language language) {
    json.begin_object();
    json.key("placement_id").text(placement.id);
    json.key("versions").begin_array();
    for (const ExplainedVersion& version : placement.versions) {
        json.begin_object();
        json.key("recorded_at").text(version.recorded_at);
        json.key("file").text_or_null(version.list_name);
        json.key("line").number(version.line);
        json.key("taken_back").boolean(version.is_taken_back);
        write_facts(json, "placement", version.facts);
        json.end_object();
    }
    json.end_array();
    write_lines(json, "due", placement.due, language);
    write_lines(json, "later", placement.later, language);
    write_waiting(json, placement.waiting);
    write_issued(json, placement.issued);
    json.key("left").boolean(placement.is_left);
    json.end_object();
}

}  // namespace

void write_document_json(const ExplainedDocument& explained, Language language, const Sink& out) {
    const Document& document = explained.document;
    JsonWriter json(out);
    begin_report(json, language);
    json.key("document").begin_object();
    json.key("number").text(document.number);
    json.key("kind").text(document.kind == DocumentKind::credit ? "credit" : "invoice");
    json.key("credits").text_or_null(document.credits);
    json.key("term").text(document.occasion());
    json.key("issue_date").text(to_text(document.issue_date));
    json.key("agreement").text(document.agreement);
    json.key("activity").text(document.subject.id);
    json.key("lines").begin_array();
    for (std::size_t index = 0; index < document.lines.size(); ++index) {
        json.begin_object();
        if (document.lines[index].share != nullptr)
            write_explained_share(json, document.lines[index]);
        else
            write_line(json, document.lines[index], language);
        if (document.kind == DocumentKind::credit)
            json.key("reason").text(document.lines[index].reason_text);
        if (document.lines[index].share == nullptr)
            write_issued(json, index < explained.issued.size() ? explained.issued[index]
                                                               : std::vector<IssuedLineEntry>{});
        json.end_object();
    }
    json.end_array();
    write_amount(json, "total", document.total);
    if (document.cost_year == 0)
        write_policy(json, document.policy, language);
    json.end_object();
    json.end_object();
    json.finish();
}

void write_placements_json(const std::vector<ExplainedPlacement>& placements, Language language,
                           const Sink& out) {
    JsonWriter json(out);
    begin_report(json, language);
    json.key("placements").begin_array();
    for (const ExplainedPlacement& placement : placements)
        write_placement(json, placement, language);
    json.end_array();
    json.end_object();
    json.finish();
}

}  // namespace underlag
