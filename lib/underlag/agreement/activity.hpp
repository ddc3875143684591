// A unit (verksamhet) that receives students and is paid for it (§ 4.6), and its planning frame.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/values/checked_numbers.hpp"
#include "underlag/values/term.hpp"

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

// § 4.1: how many students of a programme the unit means to receive in a calendar year, in a term,
// or both. At least one of them is given.
struct PlanningFrame {
    std::string programme = {};
    std::optional<int> students_per_year = {};
    std::optional<int> students_vt = {};
    std::optional<int> students_ht = {};
    Location place = {};

    [[nodiscard]] std::optional<int> in(Season season) const {
        return season == Season::spring ? students_vt : students_ht;
    }
    // Of a frame that has terms alone it is the students of those.
    [[nodiscard]] int in_year() const {
        return students_per_year.value_or(students_vt.value_or(0) + students_ht.value_or(0));
    }
    // Whether a placement that begins in the season is in what `in_year` is about.
    [[nodiscard]] bool is_about(Season season) const {
        return students_per_year.has_value() || in(season).has_value();
    }
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
