// A term's invoice bases to report on: those of the contract's section 7, and some that need more.
#pragma once

#include <utility>

#include "underlag/compensation/week_rate.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

struct ExampleRun {
    WeekRate rate;
    Activity home_care;
    Activity night;
    Agreement karolinska;
    Agreement dalarna;
    InvoiceRun run;

    ExampleRun() {
        rate.year = 2016;
        rate.amount = Money::from_kronor(1530);
        home_care.id = "hemsjukvard-aso";
        home_care.name = "Hemsjukvården Åsö";
        home_care.organisation_number = OrganisationNumber::parse("212000-9994").value();
        home_care.giro = Giro::parse(Giro::Kind::bankgiro, "991-2346").value();
        home_care.coding = {{"ansvar", "4711"}, {"slag", "3590"}};
        night.id = "natt";
        night.name = "Natt; \"Öst\"";
        night.coding = {{"projekt", "-1"}};
        karolinska.id = "KI";
        karolinska.university.name = "Karolinska Institutet";
        karolinska.university.invoice_reference = "ZZ1234VFU";
        karolinska.university.customer_number = "1001";
        dalarna.id = "HDa";
        dalarna.university.name = "Högskolan Dalarna";
        run.term = {2016, Season::autumn};
        run.issue_date = date(2016, 12, 1);
    }
    ExampleRun(const ExampleRun&) = delete;
    ExampleRun& operator=(const ExampleRun&) = delete;

    [[nodiscard]] InvoiceLine line(Date first, Date last) const {
        const Period period = Period::between(first, last).value();
        const DayCount count{weekdays(period), 0, std::nullopt};
        const Money amount = scaled(rate.amount, count.paid(), 5);
        return {.student = "Åsa Ek",
                .programme = "Sjuksköterska",
                .period = period,
                .count = count,
                .rate = &rate,
                .amount = amount};
    }
    InvoiceBase& add(const Agreement& agreement, const Activity& activity, InvoiceLine line,
                     std::string file) {
        InvoiceBase& document = run.documents.emplace_back();
        document.agreement = &agreement;
        document.activity = &activity;
        document.due_date = due_date(run.issue_date);
        document.days = line.days();
        document.total = line.amount;
        document.lines.push_back(std::move(line));
        document.file = std::move(file);
        return document;
    }
    // The contract's own document.
    InvoiceBase& add_first() {
        InvoiceLine whole_weeks = line(date(2016, 9, 5), date(2016, 10, 7));
        whole_weeks.placement_id = "P-1";
        whole_weeks.list_name = "placeringar.csv";
        whole_weeks.line = 2;
        return add(karolinska, home_care, whole_weeks, "HT2016/KI/hemsjukvard-aso.xlsx");
    }
    InvoiceBase& add_second() {
        return add(dalarna, night, line(date(2016, 10, 12), date(2016, 11, 4)),
                   "HT2016/HDa/natt.xlsx");
    }
};

}  // namespace underlag
