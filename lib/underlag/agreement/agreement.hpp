// A cooperation agreement (samverkansavtal) between a provider and a university on placements (§
// 2).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/agreement/activity.hpp"
#include "underlag/agreement/compensation_terms.hpp"
#include "underlag/agreement/invoicing_settings.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

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

}  // namespace underlag
