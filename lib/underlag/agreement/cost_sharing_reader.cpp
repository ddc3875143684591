#include "underlag/agreement/cost_sharing_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "underlag/agreement/agreement.hpp"
#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/agreement/cost_sharing_kinds.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/nearest_clause.hpp"

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

namespace {

constexpr int decimals_of_sum = 9;
constexpr std::int64_t whole_sum = 100'000'000'000;  // 100 per cent

// "99.5", without zeros at its end.
std::string sum_text(std::int64_t billionths) {
    std::string text = to_text(Decimal{billionths, decimals_of_sum});
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string with_comma(std::string number) {
    std::ranges::replace(number, '.', ',');
    return number;
}

class Checks {
   public:
    Checks(const Sources& sources, CostSharing& sharing, Diagnostics& found)
        : sources_(&sources), sharing_(&sharing), found_(&found) {}

    void check_sum() {
        std::int64_t sum = 0;
        for (const SharingPart& part : sharing_->parts)
            sum += whole_at(part.percent, decimals_of_sum).value_or(0);
        if (!sharing_->parts.empty() && sum != whole_sum)
            found_->add(parts_are_not_whole, sharing_->parts.front().place,
                        {{"sum", with_comma(sum_text(sum)), sum_text(sum)}});
    }

    void check_names_of_parts() {
        std::map<std::string, Location> seen;
        for (const SharingPart& part : sharing_->parts) {
            const auto [first, is_new] = seen.emplace(fold_name(part.name), part.place);
            if (!is_new)
                found_->add(duplicate_part, part.place,
                            {{"name", part.name}, {"place", place_text(*sources_, first->second)}});
        }
    }

    void find_party(SharingPart& part, const std::string& named) {
        if (named.empty())
            return;
        if (part.by_population) {
            found_->add(part_shared_twice, part.place, {{"name", part.name}});
            return;
        }
        std::vector<std::string_view> ids;
        for (std::size_t party = 0; party < sharing_->parties.size(); ++party) {
            ids.push_back(sharing_->parties[party].id);
            if (fold_name(ids.back()) == fold_name(named))
                part.party = party;
        }
        // The one who invoices need not be a party: then the part has its name.
        if (!part.party && fold_name(part.name) != fold_name(sharing_->provider.name))
            found_->add(part_of_no_party, part.place,
                        {{"party", named}, nearest_clause(named, ids)});
    }

    void check_parties_once() {
        std::map<std::string, Location> ids, codes, names, numbers;
        for (const SharingParty& party : sharing_->parties) {
            check_once(ids, fold_name(party.id), party, {"what", "id"});
            check_once(codes, party.code, party, {"what", "code"});
            check_once(names, fold_name(party.name), party, {"what", "name"});
            check_once(numbers,
                       party.organisation_number ? party.organisation_number->to_text() : "", party,
                       {"what", "organisation_number"});
        }
    }

    void check_what_parties_pay() {
        const bool goes_by_population = sharing_->needs_population();
        for (std::size_t index = 0; index < sharing_->parties.size(); ++index) {
            const SharingParty& party = sharing_->parties[index];
            const bool has_part = std::ranges::any_of(
                sharing_->parts, [&](const SharingPart& part) { return part.party == index; });
            if (has_part || (goes_by_population && party.shares_by_population()))
                continue;
            found_->add(goes_by_population ? party_without_code : party_without_part, party.place,
                        {{"name", party.name}});
        }
        for (const SharingPart& part : sharing_->parts)
            if (part.by_population &&
                std::ranges::none_of(sharing_->parties, &SharingParty::shares_by_population))
                found_->add(part_without_parties, part.place, {{"name", part.name}});
    }

   private:
    void check_once(std::map<std::string, Location>& seen, const std::string& key,
                    const SharingParty& party, const Argument& what) {
        if (key.empty())
            return;
        const auto [first, is_new] = seen.emplace(key, party.place);
        if (!is_new)
            found_->add(
                duplicate_party, party.place,
                {{"name", party.name}, {"place", place_text(*sources_, first->second)}, what});
    }

    const Sources* sources_;
    CostSharing* sharing_;
    Diagnostics* found_;
};

}  // namespace

void check_sharing(const Sources& sources, const std::vector<std::string>& named,
                   CostSharing& sharing, Diagnostics& found) {
    Checks checks(sources, sharing, found);
    checks.check_sum();
    checks.check_names_of_parts();
    for (std::size_t part = 0; part < sharing.parts.size(); ++part)
        checks.find_party(sharing.parts[part], named[part]);
    checks.check_parties_once();
    checks.check_what_parties_pay();
}

}  // namespace underlag
