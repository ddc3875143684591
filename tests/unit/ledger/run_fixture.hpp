// Runs to record in a test, and all that documents print of one as a text to compare.
#pragma once

#include <fmt/format.h>

#include <deque>
#include <list>
#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"
#include "underlag/ledger/issued_run.hpp"

namespace underlag {

inline std::string described(const WeekRate& rate) {
    std::string text =
        fmt::format("rate {} {} {} {} {} '{}'\n", rate.year, rate.amount.ore(), rate.from_published,
                    rate.from_year, rate.from_amount.ore(), rate.from_source);
    for (const IndexStep& step : rate.steps)
        text += fmt::format("  step {} {}e-{} '{}' {} {} {}\n", step.year, step.percent.units,
                            step.percent.decimals, step.source, step.preliminary, step.exact,
                            step.rounded.ore());
    return text;
}

inline std::string described(const std::optional<OrganisationNumber>& number) {
    return number ? number->to_text() : "-";
}

inline std::string described(const Party& party) {
    std::string text = fmt::format(
        "party {} '{}' {} '{}' '{}' '{}' {} {} '{}' '{}' '{}' '{}' coding:", party.id, party.name,
        described(party.organisation_number), party.contact.name, party.contact.phone,
        party.contact.email, party.giro ? static_cast<int>(party.giro->kind()) : -1,
        party.giro ? party.giro->to_text() : "-", party.reference, party.customer_number,
        party.electronic_address, party.vat_number);
    for (const auto& [key, value] : party.coding)
        text += fmt::format(" {}={}", key, value);
    return text + "\n";
}

inline std::string described(const Policy& policy) {
    std::string text =
        fmt::format("policy {} {} {} {} programmes:", static_cast<int>(policy.in_arrears),
                    static_cast<int>(policy.rounding), static_cast<int>(policy.chain),
                    static_cast<int>(policy.public_holidays));
    for (const std::string& programme : policy.programmes)
        text += " '" + programme + "'";
    const InvoiceSettings& invoice = policy.invoice;
    text += fmt::format(" invoice {} '{}' '{}' {} {} {} accounts {} {}",
                        static_cast<int>(invoice.tax), invoice.tax_code, invoice.tax_text,
                        static_cast<int>(invoice.names), static_cast<int>(invoice.ocr),
                        invoice.attach, policy.accounting.receivable, policy.accounting.revenue);
    for (const auto& [key, number] : policy.accounting.dimensions)
        text += fmt::format(" {}={}", key, number);
    return text + "\n";
}

inline std::string described(const ShareBasis& share) {
    return fmt::format("share of '{}' {}e-{} {} {} of {} {} '{}' {} '{}' {} {} {}\n", share.part,
                       share.percent.units, share.percent.decimals, share.part_amount.ore(),
                       share.population.value_or(-1), share.population_of_all,
                       share.counted_on ? to_text(*share.counted_on) : "-", share.quota,
                       share.floor.ore(), share.remainder, share.rank, share.is_raised,
                       share.before.value_or(Money{}).ore()) +
           described(share.cost);
}

inline std::string described(const Line& line) {
    const PlacementBasis& placement = line.placement;
    const auto term = [](const std::optional<Term>& of) { return of ? to_text(*of) : "-"; };
    return fmt::format(
               "line {} {} {} '{}' {}..{} {} × {} = {} placement '{}' '{}' '{}' list '{}' {} days "
               "{} "
               "{} {} from {} continues {} protected {} records {} {} {} reason {} '{}'\n",
               static_cast<int>(line.claim.kind), line.claim.id, line.claim.part, line.name,
               to_text(line.period.first()), to_text(line.period.last()), line.quantity,
               line.price.ore(), line.amount.ore(), placement.id, placement.student_ref,
               placement.programme, placement.list_name, placement.list_line,
               placement.count.weekdays, placement.count.unpaid_holidays,
               placement.count.stated_days.value_or(-1), term(placement.continued_from),
               term(placement.continues_in), placement.is_protected, line.records.version,
               line.records.line, line.records.credited, static_cast<int>(line.reason),
               line.reason_text) +
           (placement.rate != nullptr ? described(*placement.rate) : "") +
           (line.share != nullptr ? described(*line.share) : "");
}

inline std::string described(const Document& document) {
    std::string text = fmt::format(
        "document {} {} credits '{}' replaces '{}' note '{}' of {} issued {} due {} days {} total "
        "{} file '{}' agreement {} '{}'\n",
        static_cast<int>(document.kind), document.number, document.credits, document.replaces,
        document.note, document.occasion(), to_text(document.issue_date),
        document.due_date ? to_text(*document.due_date) : "-", document.days, document.total.ore(),
        document.file, document.agreement, document.agreement_reference);
    text += described(document.issuer) + described(document.receiver) +
            described(document.subject) + described(document.policy);
    for (const Line& line : document.lines)
        text += described(line);
    return text;
}

inline std::string described(const DocumentRun& run) {
    std::string text =
        fmt::format("run {} {} {} {} summary '{}' head {} version {}\n", to_text(run.term),
                    run.cost_year, to_text(run.issue_date), run.recorded, run.summary_file,
                    run.trace.chain_head, run.trace.program_version);
    for (const InputFile& input : run.trace.inputs)
        text += fmt::format("input '{}' {}\n", input.name, input.sha256);
    for (const Document& document : run.documents)
        text += described(document);
    return text;
}

// A run, what its lines lead into, and a document without lines to make others from.
struct TestRun {
    DocumentRun run = {};
    Document empty = {};
    std::deque<WeekRate> rates = {};
    std::deque<ShareBasis> shares = {};
    std::list<std::string> texts = {};

    std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
};

inline Line line_of(std::int64_t placement, const WeekRate& rate) {
    Line line{.period = Period::between(date(2016, 9, 5), date(2016, 10, 7)).value()};
    line.claim = {.id = placement, .part = part_of({2016, Season::autumn})};
    line.name = "Åsa Ek";
    line.quantity = 25;
    line.price = rate.amount;
    line.amount = Money::from_kronor(7650);
    line.placement.id = "P-1";
    line.placement.count.weekdays = 25;
    line.placement.rate = &rate;
    line.records.version = placement;
    return line;
}

// Of a party that shares a cost.
inline Line share_line(std::int64_t sharer, const ShareBasis& share) {
    Line line{.period = Period::between(date(2016, 1, 1), date(2016, 12, 31)).value()};
    line.claim = {.id = sharer, .part = 2016, .kind = ClaimKey::Kind::share};
    line.name = share.part;
    line.quantity = 1;
    line.price = line.amount = Money::from_kronor(430'182);
    line.share = &share;
    return line;
}

inline Document document_of(const TestRun& test, std::string number, std::vector<Line> lines) {
    Document document = test.empty;
    document.term = test.run.term;
    document.cost_year = test.run.cost_year;
    document.issue_date = test.run.issue_date;
    document.due_date = date(2016, 12, 31);
    document.number = std::move(number);
    document.file = "HT2016/KI/hemsjukvard-aso-" + document.number + ".xlsx";
    document.lines = std::move(lines);
    for (const Line& line : document.lines) {
        document.days += line.claim.kind == ClaimKey::Kind::placement ? line.quantity : 0;
        document.total += line.amount;
    }
    return document;
}

// Every fact that there is; the documents are to be added.
inline TestRun run_with_every_fact() {
    TestRun test;
    Document& document = test.empty;
    document.agreement = "KI";
    document.agreement_reference = "Samverkansavtal 2016/42";
    document.policy = {.in_arrears = InArrears::placement,
                       .rounding = Rounding::ore,
                       .chain = Chain::exact,
                       .public_holidays = HolidayPolicy::unpaid,
                       .programmes = {"Socionom", "Läkare"},
                       .invoice = {.tax = TaxCategory::outside,
                                   .tax_code = "VATEX-EU-O",
                                   .tax_text = "utanför momsen",
                                   .names = NamesOnInvoice::initials,
                                   .ocr = OcrNumber::length,
                                   .attach = false},
                       .accounting = {.receivable = "1511",
                                      .revenue = "3590",
                                      .dimensions = {{"ansvar", 1}, {"projekt", 6}}}};
    document.issuer.name = "Exempelkommun";
    document.issuer.organisation_number = OrganisationNumber::parse("212000-9994").value();
    document.issuer.vat_number = "SE212000999401";
    document.receiver.name = "Karolinska Institutet";
    document.receiver.organisation_number = OrganisationNumber::parse("202100-2973").value();
    document.receiver.reference = "ZZ1234VFU";
    document.receiver.customer_number = "1001";
    document.receiver.electronic_address = "0007:2021002973";
    Party& unit = document.subject;
    unit.id = "hemsjukvard-aso";
    unit.name = "Hemsjukvården Åsö";
    unit.organisation_number = OrganisationNumber::parse("212000-9994").value();
    unit.contact = {"Åsa Öberg", "08-123 45 67", "asa.oberg@exempel.se"};
    unit.giro = Giro::parse(Giro::Kind::bankgiro, "991-2346").value();
    unit.coding = {{"slag", "3590"}, {"ansvar", "4711"}};
    WeekRate& rate = test.rates.emplace_back();
    rate = {.year = 2018,
            .amount = Money::from_kronor(1600),
            .from_published = true,
            .from_year = 2016,
            .from_amount = Money::from_kronor(1530),
            .from_source = "lärosätets brev",
            .steps = {}};
    rate.steps.push_back({2017, {150, 2}, "exempel", false, "1552.95", Money::from_kronor(1553)});
    rate.steps.push_back({2018, {-5, 1}, "", true, "1545.185", Money::from_kronor(1545)});
    test.shares.push_back({.cost = rate,
                           .part = "Länets kommuner",
                           .percent = {50, 0},
                           .part_amount = Money::from_kronor(2'060'000),
                           .population = 59'986,
                           .population_of_all = 287'255,
                           .counted_on = date(2015, 12, 31),
                           .quota = "430181.8",
                           .floor = Money::from_kronor(430'181),
                           .remainder = "0.8",
                           .rank = 2,
                           .is_raised = true,
                           .before = Money::from_kronor(418'000)});
    test.run.term = {2016, Season::autumn};
    test.run.issue_date = date(2016, 12, 1);
    test.run.recorded = true;
    test.run.trace.inputs = {{"placeringar.csv", "aa"}, {"avtal/KI.toml", "bb"}};
    test.run.trace.program_version = "0.1";
    test.run.summary_file = "HT2016/sammanstallning-2016-0001.xlsx";
    return test;
}

inline StoredWords some_words() {
    return {{{"invoice_base.title", "Underlag"}, {"footer", ""}, {"a", "\"b\"; c\n"}},
            std::string("\x89PNG\0\x01", 6)};
}

}  // namespace underlag
