// The programmes of placements, each under one name however it is written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

class FollowedProgrammes {
   public:
    // An agreement's own name and its aliases are one; of other programmes the first writing names
    // it. Texts that stand with protected students alone, and in no agreement, are not shown: a
    // name may have come into any cell.
    FollowedProgrammes(const PlacementList& list, const std::vector<Agreement>& agreements);

    // The number of the placement's programme.
    [[nodiscard]] std::uint32_t of(const Placement& placement) const {
        return of_texts_[placement.programme];
    }
    [[nodiscard]] const std::string& name(std::uint32_t number) const { return names_[number]; }

   private:
    std::uint32_t number_of(std::string_view written);

    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> names_;
    std::vector<std::uint32_t> of_texts_;
};

}  // namespace underlag
