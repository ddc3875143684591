#include "underlag/ledger/fact_writer.hpp"

#include <algorithm>
#include <optional>

#include "underlag/ledger/stored_choices.hpp"

namespace underlag {
namespace {

RecordValue text_of(const std::optional<OrganisationNumber>& number, std::string& text) {
    if (!number)
        return std::nullopt;
    return text = number->to_text();
}

bool say_the_same(const Document& a, const Document& b) {
    return a.agreement == b.agreement && a.agreement_reference == b.agreement_reference &&
           a.policy == b.policy;
}

}  // namespace

std::int64_t FactWriter::agreement_of(const Document& document) {
    const auto known = std::ranges::find_if(
        agreements_, [&](const auto& entry) { return say_the_same(*entry.first, document); });
    if (known != agreements_.end())
        return known->second;
    return agreements_.emplace_back(&document, append(document)).second;
}

std::int64_t FactWriter::append(const Document& document) {
    const Policy& policy = document.policy;
    const InvoiceSettings& invoice = policy.invoice;
    const std::int64_t id = labels_.record_of(document.agreement);
    const std::int64_t record = chain_.append(
        "agreement_facts",
        {run_, id, document.agreement_reference, stored(policy.in_arrears), stored(policy.rounding),
         stored(policy.chain), stored(policy.public_holidays), stored(invoice.tax),
         invoice.tax_code, invoice.tax_text, stored(invoice.names), stored(invoice.ocr),
         invoice.attach, policy.accounting.receivable, policy.accounting.revenue});
    for (const auto& [key, number] : policy.accounting.dimensions)
        chain_.append("dimensions", {record, key, number});
    for (const std::string& programme : policy.programmes) {
        const std::int64_t name = labels_.record_of(programme);
        chain_.append("rated_programmes", {record, name});
    }
    return record;
}

std::int64_t FactWriter::record_of(const Party& party) {
    const auto [begin, end] = parties_.equal_range(party.name);
    const auto known =
        std::find_if(begin, end, [&](const auto& entry) { return *entry.second.first == party; });
    if (known != end)
        return known->second.second;
    const std::int64_t record = append(party);
    parties_.emplace(party.name, std::pair{&party, record});
    return record;
}

std::int64_t FactWriter::append(const Party& party) {
    const RecordValue id =
        party.id.empty() ? RecordValue{std::nullopt} : RecordValue{labels_.record_of(party.id)};
    std::string number;
    const std::string giro = party.giro ? party.giro->to_text() : "";
    const bool is_bankgiro = party.giro && party.giro->kind() == Giro::Kind::bankgiro;
    const std::int64_t record = chain_.append(
        "parties",
        {run_, id, party.name, text_of(party.organisation_number, number),
         names_.row_of(party.contact.name), party.contact.phone, party.contact.email,
         RecordValue::if_any(is_bankgiro ? giro : ""), RecordValue::if_any(is_bankgiro ? "" : giro),
         party.reference, party.customer_number, party.electronic_address, party.vat_number});
    for (const auto& [key, value] : party.coding)
        chain_.append("codings", {record, key, value});
    return record;
}

std::int64_t FactWriter::record_of(const WeekRate& rate) {
    const auto [seen, is_new] = seen_rates_.try_emplace(&rate);
    if (!is_new)
        return seen->second;
    const auto known =
        std::ranges::find_if(rates_, [&](const auto& entry) { return *entry.first == rate; });
    seen->second =
        known != rates_.end() ? known->second : rates_.emplace_back(&rate, append(rate)).second;
    return seen->second;
}

std::int64_t FactWriter::append(const WeekRate& rate) {
    const std::int64_t record =
        chain_.append("rates", {run_, rate.year, rate.amount, rate.from_published, rate.from_year,
                                rate.from_amount, rate.from_source});
    for (const IndexStep& step : rate.steps)
        chain_.append("index_steps", {record, step.year, step.percent.units, step.percent.decimals,
                                      step.source, step.preliminary, step.exact, step.rounded});
    return record;
}

std::int64_t FactWriter::record_of(const ShareBasis& share) {
    const auto [known, is_new] = shares_.try_emplace(&share);
    if (!is_new)
        return known->second;
    const std::int64_t cost = record_of(share.cost);
    known->second = chain_.append(
        "shares",
        {run_, cost, share.part, share.percent.units, share.percent.decimals, share.part_amount,
         share.population, share.population_of_all, share.counted_on, share.quota, share.floor,
         share.remainder, share.rank, share.is_raised, share.before});
    return known->second;
}

}  // namespace underlag
