#include "underlag/ledger/fact_writer.hpp"

#include <optional>

#include "underlag/ledger/stored_choices.hpp"

namespace underlag {
namespace {

RecordValue text_of(const std::optional<OrganisationNumber>& number, std::string& text) {
    if (!number)
        return std::nullopt;
    return text = number->to_text();
}

}  // namespace

std::int64_t FactWriter::record_of(const Agreement& agreement) {
    const auto [known, is_new] = agreements_.try_emplace(&agreement);
    if (!is_new)
        return known->second;
    const CompensationTerms& terms = agreement.compensation;
    const std::int64_t id = labels_.record_of(agreement.id);
    std::string provider_number, university_number;
    known->second = chain_.append(
        "agreement_facts",
        {run_, id, agreement.reference, stored(agreement.in_arrears), agreement.provider.name,
         text_of(agreement.provider.organisation_number, provider_number),
         agreement.university.name,
         text_of(agreement.university.organisation_number, university_number),
         agreement.university.invoice_reference, agreement.university.customer_number,
         stored(terms.rounding), stored(terms.chain), stored(terms.public_holidays)});
    for (const ProgrammeRates& programme : terms.programmes) {
        const std::int64_t name = labels_.record_of(programme.name);
        chain_.append("rated_programmes", {known->second, name});
    }
    return known->second;
}

std::int64_t FactWriter::record_of(const Activity& unit) {
    const auto [known, is_new] = units_.try_emplace(&unit);
    if (!is_new)
        return known->second;
    const std::int64_t id = labels_.record_of(unit.id);
    std::string number;
    const std::string giro = unit.giro ? unit.giro->to_text() : "";
    const bool is_bankgiro = unit.giro && unit.giro->kind() == Giro::Kind::bankgiro;
    known->second = chain_.append(
        "unit_facts", {run_, id, unit.name, text_of(unit.organisation_number, number),
                       names_.row_of(unit.contact.name), unit.contact.phone, unit.contact.email,
                       RecordValue::if_any(is_bankgiro ? giro : ""),
                       RecordValue::if_any(is_bankgiro ? "" : giro)});
    for (const auto& [key, value] : unit.coding)
        chain_.append("codings", {known->second, key, value});
    return known->second;
}

std::int64_t FactWriter::record_of(const WeekRate& rate) {
    const auto [known, is_new] = rates_.try_emplace(&rate);
    if (!is_new)
        return known->second;
    known->second =
        chain_.append("week_rates", {run_, rate.year, rate.amount, rate.from_published,
                                     rate.from_year, rate.from_amount, rate.from_source});
    for (const IndexStep& step : rate.steps)
        chain_.append("index_steps",
                      {known->second, step.year, step.percent.units, step.percent.decimals,
                       step.source, step.preliminary, step.exact, step.rounded});
    return known->second;
}

}  // namespace underlag
