// A term's invoice bases to report on: those of the contract's section 7, and some that need more.
#pragma once

#include <utility>

#include "underlag/compensation/week_rate.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

struct ExampleRun {
    WeekRate rate;
    Activity home_care;
    Activity night;
    Agreement karolinska;
    Agreement dalarna;
    DocumentRun run;

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

    [[nodiscard]] Line line(Date first, Date last) const {
        const Period period = Period::between(first, last).value();
        const DayCount count{weekdays(period), 0, std::nullopt};
        return {.name = "Åsa Ek",
                .period = period,
                .quantity = count.paid(),
                .price = rate.amount,
                .amount = scaled(rate.amount, count.paid(), 5),
                .placement = {.programme = "Sjuksköterska", .count = count, .rate = &rate}};
    }
    Document& add(const Agreement& agreement, const Activity& activity, const Line& line,
                  std::string file) {
        Document& document = run.documents.emplace_back(document_of(agreement, activity));
        run.date_documents();
        document.days = line.quantity;
        document.total = line.amount;
        document.lines.push_back(line);
        document.file = std::move(file);
        return document;
    }
    // The contract's own document.
    Document& add_first() {
        Line whole_weeks = line(date(2016, 9, 5), date(2016, 10, 7));
        whole_weeks.placement.id = "P-1";
        whole_weeks.placement.list_name = "placeringar.csv";
        whole_weeks.placement.list_line = 2;
        return add(karolinska, home_care, whole_weeks, "HT2016/KI/hemsjukvard-aso.xlsx");
    }
    Document& add_second() {
        return add(dalarna, night, line(date(2016, 10, 12), date(2016, 11, 4)),
                   "HT2016/HDa/natt.xlsx");
    }
};

}  // namespace underlag
