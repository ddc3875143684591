// How many different students there are among placements, as the planning frames count them (A205).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "underlag/placement/placement.hpp"

namespace underlag {

// The number of a student's name, or of a protected one's reference, and of the reference; 0: none.
using StudentNumber = std::pair<std::uint32_t, std::uint32_t>;

class StudentNumbers {
   public:
    [[nodiscard]] StudentNumber number_of(const Placement& placement);

   private:
    std::unordered_map<std::string, std::uint32_t> names_;
    std::unordered_map<std::string, std::uint32_t> references_;
};

// A name is as many students as it has references; without any, one.
[[nodiscard]] std::size_t count_different(std::vector<StudentNumber> students);

}  // namespace underlag
