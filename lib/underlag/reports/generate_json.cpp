#include "underlag/compensation/compensation.hpp"
#include "underlag/reports/findings_json.hpp"
#include "underlag/reports/form_files_told.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/skipped_rows.hpp"
#include "underlag/reports/unwritten_files.hpp"

namespace underlag {
namespace {

void write_days(JsonWriter& json, long long days) {
    json.key("days").number(days);
    json.key("weeks").text(weeks_text(days, '.'));
}

void write_amount(JsonWriter& json, std::string_view name, Money amount) {
    json.key(name).text(to_decimal_text(amount));
}

void write_line(JsonWriter& json, const Line& line, DocumentKind kind) {
    json.begin_object();
    json.key("placement_id").text_or_null(line.placement.id);
    json.key("file").text_or_null(line.placement.list_name);
    if (!line.placement.list_sheet.empty())
        json.key("sheet").text(line.placement.list_sheet);
    json.key("line");
    if (line.placement.list_line > 0)
        json.number(line.placement.list_line);
    else
        json.null();
    json.key("student").text(line.name);
    json.key("programme").text(line.placement.programme);
    json.key("term").text(to_text(term_of(line.period.first())));
    json.key("start").text(to_text(line.period.first()));
    json.key("end").text(to_text(line.period.last()));
    write_days(json, line.quantity);
    write_amount(json, "week_rate", line.price);
    write_amount(json, "amount", line.amount);
    if (kind == DocumentKind::credit)
        json.key("reason").text(line.reason_text);
    json.end_object();
}

void write_document(JsonWriter& json, const DocumentRun& run, const Document& document) {
    if (document.lines_to_make > 0)
        return write_document(json, run, run.whole(document));
    json.begin_object();
    json.key("kind").text(document.kind == DocumentKind::credit ? "credit" : "invoice");
    json.key("number").text_or_null(document.number);
    json.key("credits").text_or_null(document.credits);
    if (!document.replaces.empty())  // issued by `ledger reissue`
        json.key("replaces").text(document.replaces);
    json.key("due_date").text_or_null(document.due_date ? to_text(*document.due_date) : "");
    json.key("agreement").text(document.agreement);
    json.key("university").text(document.receiver.name);
    json.key("activity").text(document.subject.id);
    json.key("activity_name").text(document.subject.name);
    json.key("lines").begin_array();
    for (const Line& line : document.lines)
        write_line(json, line, document.kind);
    json.end_array();
    write_days(json, document.days);
    write_amount(json, "total", document.total);
    json.key("file").text(document.file);
    if (!run.forms.empty())
        write_forms(json, run, document);
    json.end_object();
}

}  // namespace

void write_generate_json(const Sources& sources, const DocumentRun& run,
                         const Diagnostics& findings, Language language, const Sink& out,
                         const std::vector<RunOutline>* completed) {
    const Period period = period_of(run.term);
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.generate/1");
    json.key("term").text(to_text(run.term));
    json.key("period").begin_object();
    json.key("start").text(to_text(period.first()));
    json.key("end").text(to_text(period.last()));
    json.end_object();
    json.key("invoicing_deadline").text(to_text(invoicing_deadline(run.term)));
    json.key("issue_date").text(to_text(run.issue_date));
    json.key("recorded").boolean(run.recorded);
    json.key("invoice_bases").begin_array();
    for (const Document& document : run.documents)
        write_document(json, run, document);
    json.end_array();
    if (!run.forms.empty())
        write_forms(json, run);
    json.key("placements").number(run.placements());
    write_days(json, run.days());
    write_amount(json, "invoiced", run.invoiced());
    write_amount(json, "credited", run.credited());
    write_amount(json, "total", run.invoiced() - run.credited());
    if (completed != nullptr)
        write_run_outlines(json, "completed", *completed);
    write_skipped(json, run.skipped);
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

}  // namespace underlag
