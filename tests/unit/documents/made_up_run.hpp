// A run of invoice bases from invented values, for the tests of the documents.
#pragma once

#include <deque>
#include <string>

#include "underlag/compensation/compensation.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/values/checked_numbers.hpp"

namespace underlag {

// Owns what the lines' views and pointers lead into.
struct MadeUpRun {
    Agreement agreement;
    WeekRate rate;
    std::deque<std::string> texts;
    DocumentRun run;

    MadeUpRun() {
        agreement.id = "KI";
        agreement.reference = "Samverkansavtal 2016/42";
        agreement.valid_from = date(2016, 9, 1);
        agreement.provider.name = "Exempelkommun";
        agreement.university.name = "Karolinska Institutet";
        agreement.university.organisation_number = OrganisationNumber::parse("202100-2973").value();
        agreement.university.invoice_reference = "ZZ1234VFU";
        agreement.university.customer_number = "1001";
        rate.year = rate.from_year = 2016;
        rate.amount = rate.from_amount = Money::from_kronor(1530);
        run.term = {2016, Season::autumn};
        run.issue_date = date(2016, 12, 1);
        run.trace.program_version = "0.1.0";
        run.trace.inputs = {{"placeringar.csv", std::string(64, 'a')}};
    }
    MadeUpRun(const MadeUpRun&) = delete;
    MadeUpRun& operator=(const MadeUpRun&) = delete;

    static Activity unit(std::string id, std::string name) {
        Activity unit;
        unit.id = std::move(id);
        unit.name = std::move(name);
        unit.organisation_number = OrganisationNumber::parse("212000-9994").value();
        unit.contact = {"Åsa Öberg", "08-123 45 67", "asa.oberg@exempel.se"};
        unit.giro = Giro::parse(Giro::Kind::bankgiro, "991-2346").value();
        unit.coding = {{"ansvar", "4711"}, {"slag", "3590"}};
        return unit;
    }

    Document& add_document(std::string id, std::string name) {
        Document& document = run.documents.emplace_back(
            document_of(agreement, unit(std::move(id), std::move(name))));
        run.date_documents();
        return document;
    }

    Line& add_line(Document& document, std::string student, Date first, Date last) {
        const Period period = Period::between(first, last).value();
        Line& line = document.lines.emplace_back(Line{.period = period});
        line.name = texts.emplace_back(std::move(student));
        line.claim.part = part_of(term_of(first));
        line.placement.programme = "Sjuksköterska";
        line.placement.list_name = "placeringar.csv";
        line.placement.list_line = static_cast<std::uint32_t>(document.lines.size() + 1);
        line.placement.count = count_days(period, HolidayPolicy::paid, std::nullopt);
        line.placement.rate = &rate;
        line.quantity = line.placement.count.paid();
        line.price = rate.amount;
        line.amount = compensation(line.price, line.quantity);
        document.days += line.quantity;
        document.total += line.amount;
        return line;
    }
};

}  // namespace underlag
