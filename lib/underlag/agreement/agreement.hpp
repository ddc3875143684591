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
#include "underlag/values/date.hpp"

namespace underlag {

// Kommun, stadsdelsförvaltning or annan part.
struct Provider {
    std::string name;
    std::optional<OrganisationNumber> organisation_number;
    Contact contact;
    std::optional<Giro> giro;
};

// Lärosäte.
struct University {
    std::string name;
    std::vector<std::string> aliases;
    std::optional<OrganisationNumber> organisation_number;
    std::string invoice_reference;  // "Er referens"
    std::string customer_number;    // in the accounting system
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
    std::vector<Activity> activities;  // its own and the registers', by id; every id once
    Location place;                    // of [agreement]

    [[nodiscard]] bool is_valid_on(Date day) const {
        return valid_from <= day && (!valid_to || day <= *valid_to);
    }
};

// Matching is by id, name or alias, without regard to case and spaces (fold_name).
// The indexes, in `agreements`, of those that `text` names; several where a university has several.
[[nodiscard]] std::vector<std::size_t> agreements_named(const std::vector<Agreement>& agreements,
                                                        std::string_view text);

}  // namespace underlag
