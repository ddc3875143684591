#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/share_report.hpp"
#include "underlag/reports/written_files.hpp"

namespace underlag {
namespace {

void write_amount(JsonWriter& json, std::string_view name, Money amount) {
    json.key(name).text(to_decimal_text(amount));
}

void write_amount_or_null(JsonWriter& json, std::string_view name, std::optional<Money> amount) {
    json.key(name).text_or_null(amount ? to_decimal_text(*amount) : "");
}

void write_cost(JsonWriter& json, const SharePlan& plan) {
    json.key("cost");
    if (!plan.cost) {
        json.null();
        return;
    }
    const WeekRate& cost = plan.cost->cost;
    json.begin_object();
    write_amount(json, "amount", cost.amount);
    json.key("from_year").number(cost.from_year);
    write_amount(json, "from_amount", cost.from_amount);
    json.key("steps").begin_array();
    for (const IndexStep& step : cost.steps) {
        json.begin_object();
        json.key("year").number(step.year);
        json.key("percent").text(to_text(step.percent));
        write_amount(json, "rounded", step.rounded);
        json.key("source").text(step.source);
        json.key("preliminary").boolean(step.preliminary);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

// What a party pays of a part; those of the one who invoices too, which is on no document.
void write_share(JsonWriter& json, const SharePlan& plan, std::size_t part, std::size_t party) {
    const CostSharing& sharing = plan.sharing;
    const PartOfCost& of = plan.cost->parts[part];
    const SharingParty& who = sharing.parties[party];
    const auto share = std::ranges::find(of.shares, party, &PartyShare::party);
    json.begin_object();
    json.key("party").text(who.id);
    json.key("code").text_or_null(who.code);
    json.key("name").text(who.name);
    if (share == of.shares.end()) {
        json.key("population").null();
        json.key("percent").null();
        json.key("quota").null();
    } else {
        json.key("population").number(share->population);
        json.key("percent").text(population_percent(*share, of));
        json.key("quota").text(quota_text(share->steps, ore_in_unit(sharing), of.population));
    }
    write_amount(json, "amount", share_of(*plan.cost, sharing, party, part).value_or(Money{}));
    write_amount_or_null(json, "before",
                         plan.before ? share_of(*plan.before, sharing, party, part) : std::nullopt);
    json.end_object();
}

void write_parts(JsonWriter& json, const SharePlan& plan) {
    json.key("parts").begin_array();
    for (std::size_t part = 0; plan.cost && part < plan.cost->parts.size(); ++part) {
        const SharingPart& of = plan.sharing.parts[part];
        json.begin_object();
        json.key("name").text(of.name);
        json.key("percent").text(to_text(of.percent));
        write_amount(json, "amount", plan.cost->parts[part].amount);
        json.key("shares").begin_array();
        for (std::size_t party = 0; party < plan.sharing.parties.size(); ++party)
            if (share_of(*plan.cost, plan.sharing, party, part))
                write_share(json, plan, part, party);
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

void write_document(JsonWriter& json, const DocumentRun& run, const Document& document) {
    json.begin_object();
    json.key("kind").text(document.kind == DocumentKind::credit ? "credit" : "invoice");
    json.key("number").text_or_null(document.number);
    json.key("credits").text_or_null(document.credits);
    json.key("due_date").text_or_null(document.due_date ? to_text(*document.due_date) : "");
    json.key("party").text(document.subject.id);
    json.key("party_name").text(document.subject.name);
    write_amount(json, "total", document.total);
    json.key("file").text(document.file);
    write_forms(json, run, document);
    json.end_object();
}

}  // namespace

void write_share_json(const SharePlan& plan, const DocumentRun& run, Language language,
                      const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.share/1");
    json.key("agreement").text(plan.sharing.id);
    json.key("year").number(run.cost_year);
    json.key("issue_date").text(to_text(run.issue_date));
    json.key("recorded").boolean(run.recorded);
    write_cost(json, plan);
    write_parts(json, plan);
    json.key("invoice_bases").begin_array();
    for (const Document& document : run.documents)
        write_document(json, run, document);
    json.end_array();
    if (!run.forms.empty())
        write_forms(json, run);
    write_amount(json, "invoiced", run.invoiced());
    write_amount(json, "credited", run.credited());
    write_amount(json, "total", run.invoiced() - run.credited());
    write_findings(json, plan.sources, plan.found, language);
    json.end_object();
    json.finish();
}

}  // namespace underlag
