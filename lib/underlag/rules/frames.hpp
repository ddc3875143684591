// Which planning frame (§ 4.1) a row counts towards.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "underlag/rules/check_input.hpp"

namespace underlag {

// Worked out once for each unit and programme as a list writes it. Not to be shared between
// threads.
class Frames {
   public:
    explicit Frames(const CheckInput& input) : input_(&input) {}

    // The frame of the row's programme, or the unit's only one when the row names none; null when
    // there is none. Precondition: assigned.
    [[nodiscard]] const PlanningFrame* frame_of(const Placement& placement,
                                                const Assignment& assignment);

   private:
    const CheckInput* input_;
    std::unordered_map<std::uint64_t, const PlanningFrame*> known_;
};

}  // namespace underlag
