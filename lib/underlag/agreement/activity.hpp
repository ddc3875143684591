// A unit (verksamhet) that receives students and is paid for it (§ 4.6), and its planning frame.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "underlag/diagnostics/location.hpp"
#include "underlag/values/giro.hpp"
#include "underlag/values/organisation_number.hpp"

namespace underlag {

// § 4.6 asks for contact person and details on every invoice.
struct Contact {
    std::string name;
    std::string phone;
    std::string email;
    [[nodiscard]] bool is_complete() const {
        return !name.empty() && !phone.empty() && !email.empty();
    }
    friend bool operator==(const Contact&, const Contact&) = default;
};

// § 4.1: how many students of a programme the unit means to receive in a calendar year.
struct PlanningFrame {
    std::string programme;
    int students_per_year = 0;
    Location place;
};

// As an agreement sees it: facts that the unit leaves out are its provider's.
struct Activity {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    std::optional<OrganisationNumber> organisation_number;
    Contact contact;
    std::optional<Giro> giro;
    std::vector<std::pair<std::string, std::string>> coding;  // in the file's order
    std::vector<PlanningFrame> places;
    Location place;
};

}  // namespace underlag
