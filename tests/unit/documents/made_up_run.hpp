// A run of invoice bases from invented values, for the tests of the documents.
#pragma once

#include <deque>
#include <string>

#include "underlag/compensation/compensation.hpp"
#include "underlag/invoicing/invoice_base.hpp"
#include "underlag/values/giro.hpp"

namespace underlag {

// Owns what the documents' pointers and views point to.
struct MadeUpRun {
    std::deque<Agreement> agreements;
    std::deque<Activity> activities;
    std::deque<WeekRate> rates;
    std::deque<std::string> texts;
    InvoiceRun run;

    MadeUpRun() {
        Agreement& agreement = agreements.emplace_back();
        agreement.id = "KI";
        agreement.reference = "Samverkansavtal 2016/42";
        agreement.valid_from = date(2016, 9, 1);
        agreement.provider.name = "Exempelkommun";
        agreement.university.name = "Karolinska Institutet";
        agreement.university.organisation_number = OrganisationNumber::parse("202100-2973").value();
        agreement.university.invoice_reference = "ZZ1234VFU";
        agreement.university.customer_number = "1001";
        WeekRate& rate = rates.emplace_back();
        rate.year = rate.from_year = 2016;
        rate.amount = rate.from_amount = Money::from_kronor(1530);
        run.term = {2016, Season::autumn};
        run.issue_date = date(2016, 12, 1);
        run.program_version = "0.1.0";
        run.inputs = {{"placeringar.csv", std::string(64, 'a')}};
    }
    MadeUpRun(const MadeUpRun&) = delete;
    MadeUpRun& operator=(const MadeUpRun&) = delete;

    InvoiceBase& add_base(std::string id, std::string name) {
        Activity& activity = activities.emplace_back();
        activity.id = std::move(id);
        activity.name = std::move(name);
        activity.organisation_number = OrganisationNumber::parse("212000-9994").value();
        activity.contact = {"Åsa Öberg", "08-123 45 67", "asa.oberg@exempel.se"};
        activity.giro = Giro::parse(Giro::Kind::bankgiro, "991-2346").value();
        activity.coding = {{"ansvar", "4711"}, {"slag", "3590"}};
        InvoiceBase& base = run.documents.emplace_back();
        base.agreement = &agreements.front();
        base.activity = &activity;
        base.due_date = due_date(run.issue_date);
        return base;
    }

    InvoiceLine& add_line(InvoiceBase& base, std::string student, Date first, Date last) {
        InvoiceLine& line = base.lines.emplace_back(new_line(Period::between(first, last).value()));
        line.student = texts.emplace_back(std::move(student));
        line.programme = "Sjuksköterska";
        line.list_name = "placeringar.csv";
        line.line = static_cast<std::uint32_t>(base.lines.size() + 1);
        line.amount = compensation(line.rate->amount, line.days());
        base.days += line.days();
        base.total += line.amount;
        return line;
    }

   private:
    [[nodiscard]] InvoiceLine new_line(Period period) const {
        return {.placement_id = {},
                .student = {},
                .programme = {},
                .list_name = {},
                .line = 0,
                .period = period,
                .count = count_days(period, HolidayPolicy::paid, std::nullopt),
                .continues = false,
                .continued = false,
                .continues_in = {},
                .continued_from = {},
                .rate = &rates.front(),
                .amount = {}};
    }
};

}  // namespace underlag
