// How many different students there are among placements, as the planning frames count them (A205).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/placement/placement_list.hpp"

namespace underlag {

// The number of a student's name, or of a protected one's reference, and of the reference; 0: none.
using StudentNumber = std::pair<std::uint32_t, std::uint32_t>;

// Of a list's placements, each looked up once however many counts ask for it.
class StudentNumbers {
   public:
    explicit StudentNumbers(const PlacementList& list);  // which outlives this

    [[nodiscard]] StudentNumber of(std::size_t row);

   private:
    const PlacementList* list_;
    std::vector<StudentNumber> of_rows_;  // no name: not asked for yet
    std::unordered_map<std::string, std::uint32_t> names_;
    std::unordered_map<std::string, std::uint32_t> references_;
};

// A name is as many students as it has references; without any, one.
[[nodiscard]] std::size_t count_different(std::vector<StudentNumber> students);

}  // namespace underlag
