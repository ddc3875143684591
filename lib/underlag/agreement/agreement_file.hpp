// What one file of agreements tells by itself, before it is joined with the others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/settings/table_reader.hpp"

namespace underlag {

// A unit as one file tells of it: what it leaves out is open. The places are those of the values.
struct UnitFacts {
    Activity activity;
    Location id;
    Location name;
    Location organisation_number;
    Location contact;
    Location giro;
    Location coding;
};

struct AgreementFile {
    std::optional<Agreement> agreement;  // its provider and units are not in it yet
    std::optional<Provider> provider;
    Location provider_place;
    std::optional<InvoiceSettings> invoice = {};
    std::optional<AccountingSettings> accounting = {};
    std::vector<UnitFacts> units;
};

// Nothing when the file is not TOML; nothing in it when it is one that `share` reads.
[[nodiscard]] std::optional<AgreementFile> read_agreement_file(const Sources& sources,
                                                               SourceId source, unsigned threads,
                                                               Diagnostics& found);

// The parts of it. Each reports what is wrong in its own table and reads on.
[[nodiscard]] Provider read_provider(const SettingsTable& table, Diagnostics& found);
[[nodiscard]] University read_university(const SettingsTable& table, Diagnostics& found);
[[nodiscard]] InvoiceSettings read_invoice_settings(const SettingsTable& table, Diagnostics& found);
[[nodiscard]] AccountingSettings read_accounting_settings(const SettingsTable& table,
                                                          Diagnostics& found);
[[nodiscard]] CompensationTerms read_compensation(const Sources& sources,
                                                  const SettingsTable& table, Diagnostics& found);
[[nodiscard]] UnitFacts read_unit(const Sources& sources, const SettingsTable& table,
                                  Diagnostics& found);

// Which key an amount that is raised by an index stands under.
struct RateKey {
    std::string_view name;  // "week_rate"
    Money highest;
};
// The base amount, its price_year and the amounts decided for later years (`published`).
[[nodiscard]] RateTable read_rate_table(TableReader& reader, const SettingsTable& table,
                                        const RateKey& key, Diagnostics& found);
// Each year's index, by year; `table` may be null.
[[nodiscard]] std::vector<YearIndex> read_year_index(const SettingsTable* table,
                                                     Diagnostics& found);

// Facts that parties and units have alike.
// "0007:2120000142": a scheme of four digits and an id; rejected in any other form.
[[nodiscard]] std::string read_peppol_id(TableReader& reader);
// "SE212000014201", likewise.
[[nodiscard]] std::string read_vat_number(TableReader& reader);
[[nodiscard]] std::string read_id(TableReader& reader);
[[nodiscard]] std::optional<OrganisationNumber> read_organisation_number(TableReader& reader,
                                                                         Diagnostics& found);
[[nodiscard]] Contact read_contact(TableReader& reader, Diagnostics& found);
[[nodiscard]] std::optional<Giro> read_giro(TableReader& reader, Diagnostics& found);

// "verksamheter.toml:12", for a finding about two places.
[[nodiscard]] std::string place_text(const Sources& sources, const Location& place);

}  // namespace underlag
