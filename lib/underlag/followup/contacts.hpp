// Whom to call at each unit that received students, or means to (§ 7).
#pragma once

#include <string>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

struct UnitContact {
    std::string activity;  // id
    std::string activity_name;
    Contact contact;  // texts are empty where the register has none
};

// By unit's id, each once: units with a planning frame under an agreement of the year, and those
// with a placement that has a day in it.
[[nodiscard]] std::vector<UnitContact> contacts_of(int year,
                                                   const std::vector<Agreement>& agreements,
                                                   const PlacementList& list,
                                                   const Assignments& assignments);

}  // namespace underlag
