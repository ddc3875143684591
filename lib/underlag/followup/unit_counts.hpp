// A year by unit: students, placements, weeks and kronor.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "underlag/followup/counted_parts.hpp"
#include "underlag/followup/different_students.hpp"

namespace underlag {

struct UnitCounts {
    std::string agreement = {};  // ids
    std::string activity = {};
    std::string activity_name = {};
    std::size_t students = 0;  // different ones
    std::size_t placements = 0;
    long long days = 0;
    Money amount = {};
};

// By agreement and unit, as they stand there; units without placement in the year are left out.
[[nodiscard]] std::vector<UnitCounts> unit_counts(int year,
                                                  const std::vector<Agreement>& agreements,
                                                  const Assignments& assignments,
                                                  std::span<const CountedPart> parts,
                                                  StudentNumbers& students);

}  // namespace underlag
