#include "underlag/agreement/cost_sharing_reader.hpp"

#include <array>
#include <utility>

#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/agreement/sharing_checks.hpp"
#include "underlag/agreement/validity.hpp"

namespace underlag {
namespace {

constexpr std::array<std::string_view, 2> roundings{"krona", "ore"};
constexpr std::array<std::string_view, 2> chains{"rounded", "exact"};
constexpr std::array<std::string_view, 2> population_years{"before", "same"};
constexpr std::array<std::string_view, 1> ways_to_share{"population"};

// "06-30", and no day that only some years have.
std::optional<std::chrono::month_day> month_and_day(std::string_view text) {
    constexpr int some_year = 2023;
    const auto date = parse_iso_date(std::to_string(some_year) + "-" + std::string{text});
    if (!date)
        return std::nullopt;
    return std::chrono::month_day{date->ymd().month(), date->ymd().day()};
}

void read_deadline(TableReader& reader, CostSharing& sharing) {
    const auto text = reader.text("deadline");
    if (!text)
        return;
    sharing.deadline = month_and_day(*text);
    if (!sharing.deadline)
        reader.reject("deadline", *text, "månad och dag, som \"06-30\"",
                      "month and day, such as \"06-30\"");
}

void read_terms(const SettingsTable& table, CostSharing& sharing, Diagnostics& found) {
    TableReader reader(table, "[cost_sharing]", agreement_settings, found);
    sharing.place = table.place;
    sharing.id = read_id(reader);
    sharing.reference = reader.text("reference").value_or("");
    const Validity validity = read_validity(reader);
    sharing.valid_from = validity.from;
    sharing.valid_to = validity.to;
    sharing.cost.rates =
        read_rate_table(reader, table, {.name = "year_cost", .highest = highest_year_cost}, found);
    if (reader.choice("rounding", roundings) == 1)
        sharing.cost.rounding = Rounding::ore;
    if (reader.choice("chain", chains) == 1)
        sharing.cost.chain = Chain::exact;
    if (reader.choice("population_year", population_years) == 1)
        sharing.population_year = PopulationYear::same;
    read_deadline(reader, sharing);
    sharing.cost.index = read_year_index(reader.table("index"), found);
    reader.finish();
}

SharingParty read_party(const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[[party]]", agreement_settings, found);
    SharingParty party;
    party.place = table.place;
    party.id = read_id(reader);
    party.code = reader.text("code").value_or("");
    party.name = reader.required_text("name");
    party.organisation_number = read_organisation_number(reader, found);
    party.invoice_reference = reader.text("invoice_reference").value_or("");
    party.customer_number = reader.text("customer_number").value_or("");
    party.peppol_id = read_peppol_id(reader);
    party.vat_number = read_vat_number(reader);
    reader.finish();
    return party;
}

// `named`: the id that `party` says, empty: none.
SharingPart read_part(const SettingsTable& table, std::string& named, Diagnostics& found) {
    TableReader reader(table, "[[part]]", agreement_settings, found);
    SharingPart part;
    part.place = table.place;
    part.name = reader.required_text("name");
    reader.require("percent");
    const auto percent = reader.decimal("percent");
    part.percent = percent.value_or(Decimal{});
    const auto billionths = whole_at(part.percent, 9);
    if (percent && (!billionths || *billionths <= 0 || *billionths > 100'000'000'000))
        reader.reject("percent", to_text(*percent), "mer än 0 och högst 100",
                      "more than 0 and at most 100");
    named = reader.text("party").value_or("");
    part.by_population = reader.choice("by", ways_to_share).has_value();
    reader.finish();
    return part;
}

}  // namespace

std::optional<CostSharing> read_cost_sharing(const Sources& sources, SourceId source,
                                             Diagnostics& found) {
    const auto root = read_settings(sources, source, agreement_settings, found);
    if (root == nullptr)
        return std::nullopt;
    TableReader reader(*root, sources[source].name, agreement_settings, found);
    CostSharing sharing;
    reader.require("cost_sharing");
    if (const SettingsTable* terms = reader.table("cost_sharing"))
        read_terms(*terms, sharing, found);
    reader.require("provider");
    if (const SettingsTable* provider = reader.table("provider"))
        sharing.provider = read_provider(*provider, found);
    const SettingsTable* invoice = reader.table("invoice");
    if (invoice != nullptr)
        sharing.invoice = read_invoice_settings(*invoice, found);
    // § 4.6 is another agreement's: why no VAT is paid on a share the user must say (A214).
    if (invoice == nullptr || std::ranges::find(invoice->entries, "tax_text",
                                                &SettingsEntry::key) == invoice->entries.end())
        sharing.invoice.tax_text.clear();
    if (const SettingsTable* accounting = reader.table("accounting"))
        sharing.accounting = read_accounting_settings(*accounting, found);
    reader.require("part");
    std::vector<std::string> named;
    for (const SettingsTable* part : reader.tables("part"))
        sharing.parts.push_back(read_part(*part, named.emplace_back(), found));
    for (const SettingsTable* party : reader.tables("party"))
        sharing.parties.push_back(read_party(*party, found));
    reader.finish();
    std::ranges::stable_sort(sharing.parties, {}, &SharingParty::id);
    if (!found.has_errors())
        check_sharing(sources, named, sharing, found);
    return sharing;
}

}  // namespace underlag
