#include "underlag/ledger/read_facts.hpp"

#include <optional>
#include <utility>

#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {
namespace {

std::optional<OrganisationNumber> organisation_number_at(const Rows& row, int column) {
    if (row.is_none(column))
        return std::nullopt;
    auto number = OrganisationNumber::parse(text_at(row, column));
    if (!number)
        damaged("an organisation number with a wrong check digit");
    return *std::move(number);
}

std::optional<Giro> giro_at(const Rows& row, int bankgiro, int plusgiro) {
    const bool is_bankgiro = !row.is_none(bankgiro);
    if (!is_bankgiro && row.is_none(plusgiro))
        return std::nullopt;
    auto giro = Giro::parse(is_bankgiro ? Giro::Kind::bankgiro : Giro::Kind::plusgiro,
                            text_at(row, is_bankgiro ? bankgiro : plusgiro));
    if (!giro)
        damaged("a giro number with a wrong check digit");
    return *std::move(giro);
}

const std::string& label_at(const Rows& row, int column, const LabelTexts& labels) {
    return found_in(labels, number_at(row, column), "labels");
}

std::string_view keep(StoredRun& run, std::string_view text) {
    return text.empty() ? std::string_view{} : run.texts.emplace_back(text);
}

void read_agreements(const RunRecords& records, const LabelTexts& labels, StoredRun& into,
                     RunFacts& facts) {
    auto rows = records.rows(
        "SELECT seq, id, reference, in_arrears, provider, provider_number, university, "
        "university_number, invoice_reference, customer_number, rounding, chain, "
        "public_holidays FROM agreement_facts t");
    while (rows.next()) {
        Agreement& agreement = into.agreements.emplace_back();
        facts.agreements[number_at(rows, 0)] = &agreement;
        agreement.id = label_at(rows, 1, labels);
        agreement.reference = text_at(rows, 2);
        agreement.in_arrears = choice_at<InArrears>(rows, 3);
        agreement.provider.name = text_at(rows, 4);
        agreement.provider.organisation_number = organisation_number_at(rows, 5);
        agreement.university.name = text_at(rows, 6);
        agreement.university.organisation_number = organisation_number_at(rows, 7);
        agreement.university.invoice_reference = text_at(rows, 8);
        agreement.university.customer_number = text_at(rows, 9);
        agreement.compensation.rounding = choice_at<Rounding>(rows, 10);
        agreement.compensation.chain = choice_at<Chain>(rows, 11);
        agreement.compensation.public_holidays = choice_at<HolidayPolicy>(rows, 12);
    }
    auto programmes = records.rows("SELECT agreement, programme FROM rated_programmes t");
    while (programmes.next())
        found_in(facts.agreements, number_at(programmes, 0), "agreement_facts")
            ->compensation.programmes.push_back(
                {.name = label_at(programmes, 1, labels), .rates = {}});
}

void read_units(const RunRecords& records, const LabelTexts& labels, StoredRun& into,
                RunFacts& facts) {
    auto rows = records.rows(
        "SELECT t.seq, t.id, t.name, organisation_number, n.name, phone, email, bankgiro, "
        "plusgiro FROM unit_facts t LEFT JOIN names n ON n.id = t.contact");
    while (rows.next()) {
        Activity& unit = into.activities.emplace_back();
        facts.units[number_at(rows, 0)] = &unit;
        unit.id = label_at(rows, 1, labels);
        unit.name = text_at(rows, 2);
        unit.organisation_number = organisation_number_at(rows, 3);
        unit.contact = {std::string{text_at(rows, 4)}, std::string{text_at(rows, 5)},
                        std::string{text_at(rows, 6)}};
        unit.giro = giro_at(rows, 7, 8);
    }
    auto codings = records.rows("SELECT unit, key, value FROM codings t");
    while (codings.next())
        found_in(facts.units, number_at(codings, 0), "unit_facts")
            ->coding.emplace_back(text_at(codings, 1), text_at(codings, 2));
}

void read_rates(const RunRecords& records, StoredRun& into, RunFacts& facts) {
    auto rows = records.rows(
        "SELECT seq, year, amount, from_published, from_year, from_amount, from_source "
        "FROM week_rates t");
    while (rows.next()) {
        WeekRate& rate = into.rates.emplace_back();
        facts.rates[number_at(rows, 0)] = &rate;
        rate.year = small_at(rows, 1);
        rate.amount = money_at(rows, 2);
        rate.from_published = yes_at(rows, 3);
        rate.from_year = small_at(rows, 4);
        rate.from_amount = money_at(rows, 5);
        rate.from_source = keep(into, text_at(rows, 6));
    }
    auto steps = records.rows(
        "SELECT week_rate, year, units, decimals, source, is_preliminary, exact, rounded "
        "FROM index_steps t");
    while (steps.next())
        found_in(facts.rates, number_at(steps, 0), "week_rates")
            ->steps.push_back({.year = small_at(steps, 1),
                               .percent = {number_at(steps, 2), small_at(steps, 3)},
                               .source = keep(into, text_at(steps, 4)),
                               .preliminary = yes_at(steps, 5),
                               .exact = std::string{text_at(steps, 6)},
                               .rounded = money_at(steps, 7)});
}

}  // namespace

RunFacts read_facts(const RunRecords& records, StoredRun& into) {
    const LabelTexts labels = label_texts(records.store);
    RunFacts facts;
    read_agreements(records, labels, into, facts);
    read_units(records, labels, into, facts);
    read_rates(records, into, facts);
    return facts;
}

}  // namespace underlag
