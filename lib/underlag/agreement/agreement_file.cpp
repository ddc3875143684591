#include "underlag/agreement/agreement_file.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "underlag/agreement/agreement.hpp"
#include "underlag/agreement/agreement_kinds.hpp"

namespace underlag {

namespace {

bool is_told(const SettingsTable& table, std::string_view key) {
    return std::ranges::find(table.entries, key, &SettingsEntry::key) != table.entries.end();
}

Agreement read_agreement(const SettingsTable& table, Diagnostics& found) {
    constexpr std::array<std::string_view, 2> in_arrears{"term", "placement"};
    TableReader reader(table, "[agreement]", agreement_settings, found);
    Agreement agreement;
    agreement.place = table.place;
    agreement.id = read_id(reader);
    agreement.reference = reader.text("reference").value_or("");
    const Validity validity = read_validity(reader);
    agreement.valid_from = validity.from;
    agreement.valid_to = validity.to;
    if (reader.choice("in_arrears", in_arrears) == 1)
        agreement.in_arrears = InArrears::placement;
    reader.finish();
    return agreement;
}

struct UnitsOfPart {
    std::vector<UnitFacts> units;
    Diagnostics found;
};

}  // namespace

std::optional<AgreementFile> read_agreement_file(const Sources& sources, SourceId source,
                                                 unsigned threads, Diagnostics& found) {
    std::vector<UnitsOfPart> parts(most_settings_parts);
    auto root = read_settings_in_parts(
        sources, source, "activity", threads, [&](std::size_t part, const SettingsTable& activity) {
            parts[part].units.push_back(read_unit(sources, activity, parts[part].found));
        });
    if (root == nullptr) {
        parts.clear();
        root = read_settings(sources, source, agreement_settings, found);
    }
    if (root == nullptr)
        return std::nullopt;
    // One that shares a cost is no concern of those who read agreements on placements.
    if (is_told(*root, "cost_sharing") && !is_told(*root, "agreement"))
        return AgreementFile{};
    TableReader reader(*root, sources[source].name, agreement_settings, found);
    const SettingsTable* agreement = reader.table("agreement");
    const SettingsTable* provider = reader.table("provider");
    const SettingsTable* university = reader.table("university");
    const SettingsTable* compensation = reader.table("compensation");
    const SettingsTable* invoice = reader.table("invoice");
    const SettingsTable* accounting = reader.table("accounting");
    const auto activities = reader.tables("activity");

    AgreementFile file;
    if (is_told(*root, "university") || is_told(*root, "compensation"))
        reader.require("agreement");
    else if (!is_told(*root, "agreement") && !is_told(*root, "activity"))
        found.add(neither_agreement_nor_register, root->place);
    if (agreement != nullptr) {
        file.agreement = read_agreement(*agreement, found);
        reader.require("university");
        reader.require("compensation");
        if (university != nullptr)
            file.agreement->university = read_university(*university, found);
        if (compensation != nullptr)
            file.agreement->compensation = read_compensation(sources, *compensation, found);
    }
    if (provider != nullptr) {
        file.provider = read_provider(*provider, found);
        file.provider_place = provider->place;
    }
    if (invoice != nullptr)
        file.invoice = read_invoice_settings(*invoice, found);
    if (accounting != nullptr)
        file.accounting = read_accounting_settings(*accounting, found);
    for (UnitsOfPart& part : parts) {
        std::ranges::move(part.units, std::back_inserter(file.units));
        found.append(std::move(part.found));
    }
    for (const SettingsTable* activity : activities)
        file.units.push_back(read_unit(sources, *activity, found));
    reader.finish();
    return file;
}

}  // namespace underlag
