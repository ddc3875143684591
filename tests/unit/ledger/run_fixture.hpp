// Runs to record in a test, and all that documents print of one as a text to compare.
#pragma once

#include <fmt/format.h>

#include <deque>
#include <list>
#include <string>
#include <vector>

#include "underlag/invoicing/invoice_base.hpp"
#include "underlag/ledger/stored_run.hpp"

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

inline std::string described(const Agreement& agreement) {
    std::string text = fmt::format(
        "agreement {} '{}' {} provider '{}' {} university '{}' {} '{}' '{}' {} {} {} programmes:",
        agreement.id, agreement.reference, static_cast<int>(agreement.in_arrears),
        agreement.provider.name, described(agreement.provider.organisation_number),
        agreement.university.name, described(agreement.university.organisation_number),
        agreement.university.invoice_reference, agreement.university.customer_number,
        static_cast<int>(agreement.compensation.rounding),
        static_cast<int>(agreement.compensation.chain),
        static_cast<int>(agreement.compensation.public_holidays));
    for (const ProgrammeRates& programme : agreement.compensation.programmes)
        text += " '" + programme.name + "'";
    return text + "\n";
}

inline std::string described(const Activity& unit) {
    std::string text =
        fmt::format("unit {} '{}' {} '{}' '{}' '{}' {} {} coding:", unit.id, unit.name,
                    described(unit.organisation_number), unit.contact.name, unit.contact.phone,
                    unit.contact.email, unit.giro ? static_cast<int>(unit.giro->kind()) : -1,
                    unit.giro ? unit.giro->to_text() : "-");
    for (const auto& [key, value] : unit.coding)
        text += fmt::format(" {}={}", key, value);
    return text + "\n";
}

inline std::string described(const InvoiceLine& line) {
    return fmt::format(
               "line '{}' '{}' '{}' '{}' list '{}' {} {}..{} days {} {} {} amount {} continues {} "
               "{} from {} {} record {} {} {} {} protected {} reason {} '{}'\n",
               line.placement_id, line.student, line.student_ref, line.programme, line.list_name,
               line.line, to_text(line.period.first()), to_text(line.period.last()),
               line.count.weekdays, line.count.unpaid_holidays, line.count.stated_days.value_or(-1),
               line.amount.ore(), line.continues, to_text(line.continues_in), line.continued,
               to_text(line.continued_from), line.record.placement, line.record.version,
               line.record.line, line.record.credited, line.is_protected,
               static_cast<int>(line.reason), line.reason_text) +
           described(*line.rate);
}

inline std::string described(const InvoiceRun& run) {
    std::string text = fmt::format("run {} {} {} summary '{}' head {} version {}\n",
                                   to_text(run.term), to_text(run.issue_date), run.recorded,
                                   run.summary_file, run.chain_head, run.program_version);
    for (const InputFile& input : run.inputs)
        text += fmt::format("input '{}' {}\n", input.name, input.sha256);
    for (const InvoiceBase& document : run.documents) {
        text += fmt::format("document {} {} credits '{}' due {} days {} total {} file '{}'\n",
                            static_cast<int>(document.kind), document.number, document.credits,
                            document.due_date ? to_text(*document.due_date) : "-", document.days,
                            document.total.ore(), document.file);
        text += described(*document.agreement) + described(*document.activity);
        for (const InvoiceLine& line : document.lines)
            text += described(line);
    }
    return text;
}

// A run and what it points into.
struct TestRun {
    InvoiceRun run;
    std::deque<Agreement> agreements;
    std::deque<Activity> units;
    std::deque<WeekRate> rates;
    std::list<std::string> texts;

    std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
};

inline InvoiceLine line_of(std::int64_t placement, const WeekRate& rate) {
    InvoiceLine line{.period = Period::between(date(2016, 9, 5), date(2016, 10, 7)).value()};
    line.placement_id = "P-1";
    line.student = "Åsa Ek";
    line.count.weekdays = 25;
    line.rate = &rate;
    line.amount = Money::from_kronor(7650);
    line.record = {.placement = placement, .version = placement};
    return line;
}

inline InvoiceBase document_of(const TestRun& test, std::string number,
                               std::vector<InvoiceLine> lines) {
    InvoiceBase document{.number = std::move(number)};
    document.agreement = &test.agreements.front();
    document.activity = &test.units.front();
    document.lines = std::move(lines);
    document.due_date = date(2016, 12, 31);
    document.file = "HT2016/KI/hemsjukvard-aso-" + document.number + ".xlsx";
    for (const InvoiceLine& line : document.lines) {
        document.days += line.days();
        document.total += line.amount;
    }
    return document;
}

// One agreement and unit with every fact there is; the documents are to be added.
inline TestRun run_with_every_fact() {
    TestRun test;
    Agreement& agreement = test.agreements.emplace_back();
    agreement.id = "KI";
    agreement.reference = "Samverkansavtal 2016/42";
    agreement.in_arrears = InArrears::placement;
    agreement.provider.name = "Exempelkommun";
    agreement.provider.organisation_number = OrganisationNumber::parse("212000-9994").value();
    agreement.university.name = "Karolinska Institutet";
    agreement.university.organisation_number = OrganisationNumber::parse("202100-2973").value();
    agreement.university.invoice_reference = "ZZ1234VFU";
    agreement.university.customer_number = "1001";
    agreement.compensation.rounding = Rounding::ore;
    agreement.compensation.chain = Chain::exact;
    agreement.compensation.public_holidays = HolidayPolicy::unpaid;
    agreement.compensation.programmes = {{.name = "Socionom", .rates = {}},
                                         {.name = "Läkare", .rates = {}}};
    Activity& unit = test.units.emplace_back();
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
    test.run.term = {2016, Season::autumn};
    test.run.issue_date = date(2016, 12, 1);
    test.run.recorded = true;
    test.run.inputs = {{"placeringar.csv", "aa"}, {"avtal/KI.toml", "bb"}};
    test.run.summary_file = "HT2016/sammanstallning-2016-0001.xlsx";
    test.run.program_version = "0.1";
    return test;
}

inline StoredWords some_words() {
    return {{{"invoice_base.title", "Underlag"}, {"footer", ""}, {"a", "\"b\"; c\n"}},
            std::string("\x89PNG\0\x01", 6)};
}

}  // namespace underlag
