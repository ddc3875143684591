// Which rows of the lists are about the same student.
#pragma once

#include <cstddef>
#include <vector>

#include "underlag/placement/placement_list.hpp"

namespace underlag {

// Groups of indexes into list.placements that may be one student: by name without regard to case
// and spaces, or by reference where a row is protected and the reference alone says who it is.
// Only groups of two or more; unreadable rows, cancelled ones and rows without period are left out.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> possible_students(const PlacementList& list);

// Of two rows of one group: not when both have references and these differ.
[[nodiscard]] bool is_same_student(const Placement& a, const Placement& b);

// What tells a student from others in counts: the reference, or else the folded name.
[[nodiscard]] std::string student_key(const Placement& placement);

}  // namespace underlag
