// A cooperation agreement (samverkansavtal) between a provider and a university on placements (§
// 2).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "underlag/agreement/activity.hpp"
#include "underlag/agreement/compensation_terms.hpp"
#include "underlag/agreement/invoicing_settings.hpp"
#include "underlag/settings/table_reader.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// The days between which an agreement of either kind holds: `valid_from` and `valid_to`.
struct Validity {
    Date from = {};
    std::optional<Date> to = {};  // nothing: until further notice
};

// The first is required; an end before the beginning is rejected.
[[nodiscard]] Validity read_validity(TableReader& reader);

// Kommun, stadsdelsförvaltning or annan part.
struct Provider {
    std::string name;
    std::optional<OrganisationNumber> organisation_number;
    Contact contact;
    std::optional<Giro> giro;
    std::string peppol_id = {};   // electronic address; empty: 0007 and the organisation number
    std::string vat_number = {};  // empty: SE, the organisation number, 01
    Location place = {};
};

// Lärosäte.
struct University {
    std::string name;
    std::vector<std::string> aliases;
    std::optional<OrganisationNumber> organisation_number;
    std::string invoice_reference;  // "Er referens"
    std::string customer_number;    // in the accounting system
    std::string peppol_id = {};     // as a provider's
    std::string vat_number = {};
    Location place = {};
};

struct Agreement {
    std::string id;
    std::string reference;
    Date valid_from;
    std::optional<Date> valid_to;
    InArrears in_arrears = InArrears::term;
    Provider provider;
    University university;
    CompensationTerms compensation;
    InvoiceSettings invoice = {};        // its own, else the registers'
    AccountingSettings accounting = {};  // likewise; without accounts where none are told
    std::vector<Activity> activities;    // its own and the registers', by id; every id once
    Location place;                      // of [agreement]

    [[nodiscard]] bool is_valid_on(Date day) const {
        return valid_from <= day && (!valid_to || day <= *valid_to);
    }
};

// Matching is by id, name or alias, without regard to case and spaces (fold_name).
// The indexes, in `agreements`, of those that `text` names; several where a university has several.
[[nodiscard]] std::vector<std::size_t> agreements_named(const std::vector<Agreement>& agreements,
                                                        std::string_view text);

// Finds the units of an agreement by what a list calls them.

// Every id, name and alias of an agreement's units, folded (fold_name) once. The reader has seen to
// it that no two units share one.
class ActivityNames {
   public:
    explicit ActivityNames(const Agreement& agreement);

    // The index in Agreement::activities, or nothing. Without regard to case and spaces.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;

   private:
    std::unordered_map<std::string, std::size_t> units_;
};

}  // namespace underlag
