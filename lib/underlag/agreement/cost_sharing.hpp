// An agreement that shares a yearly cost between parties, such as RSS Dalarna's (§§ 3, 5, 6, 8).
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/agreement/agreement.hpp"

namespace underlag {

// One that shares the cost and gets an invoice base: a municipality, a region.
struct SharingParty {
    std::string id = {};
    std::string code = {};  // kommunkod; needed where a part goes by population
    std::string name = {};
    std::optional<OrganisationNumber> organisation_number = {};
    std::string invoice_reference = {};  // "Er referens"
    std::string customer_number = {};
    std::string peppol_id = {};   // electronic address; empty: 0007 and the organisation number
    std::string vat_number = {};  // empty: SE, the organisation number, 01
    Location place = {};

    // Only those with a kommunkod have a population.
    [[nodiscard]] bool shares_by_population() const { return !code.empty(); }
};

// A part of the cost (§ 6: "50 % för Region Dalarna och 50 % för länets femton kommuner").
struct SharingPart {
    std::string name = {};
    Decimal percent = {};
    bool by_population = false;             // shared by all parties with a code
    std::optional<std::size_t> party = {};  // otherwise this one's; neither: the one's who
                                            // invoices, who gets no invoice
    Location place = {};
};

// Whose figures share a year's cost: those of 31 December of the year before, or of the same year.
enum class PopulationYear : std::uint8_t { before, same };

struct CostSharing {
    std::string id = {};
    std::string reference = {};
    Date valid_from = {};
    std::optional<Date> valid_to = {};
    // The base cost, the decided costs ("published") and the index, all per year (§ 6). Read as an
    // agreement's week rate is: `rates.base` is the yearly cost in the prices of `price_year`.
    CompensationTerms cost;
    std::optional<std::chrono::month_day> deadline = {};  // when it is to be invoiced at latest
    PopulationYear population_year = PopulationYear::before;
    Provider provider;  // who invoices
    InvoiceSettings invoice = {};
    AccountingSettings accounting = {};
    std::vector<SharingPart> parts;
    std::vector<SharingParty> parties;
    Location place = {};

    // The one who invoices gets no invoice of its own part, also where it stands as a party.
    [[nodiscard]] bool is_provider(const SharingParty& party) const {
        return party.organisation_number && provider.organisation_number
                   ? *party.organisation_number == *provider.organisation_number
                   : party.name == provider.name;
    }
    [[nodiscard]] bool needs_population() const {
        return std::ranges::any_of(parts, &SharingPart::by_population);
    }
    // The last day to invoice a year's cost; nothing when the agreement sets none.
    [[nodiscard]] std::optional<Date> deadline_of(int year) const {
        if (!deadline)
            return std::nullopt;
        return Date::from_ymd(year, static_cast<int>(static_cast<unsigned>(deadline->month())),
                              static_cast<int>(static_cast<unsigned>(deadline->day())));
    }
    [[nodiscard]] bool includes(int year) const {
        return valid_from.year() <= year && (!valid_to || year <= valid_to->year());
    }
    [[nodiscard]] int population_year_of(int year) const {
        return population_year == PopulationYear::before ? year - 1 : year;
    }
};

}  // namespace underlag
