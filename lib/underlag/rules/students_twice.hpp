// The rules that look at all rows of one student: P106, then P105 on the rows that are left.
#pragma once

#include <vector>

#include "underlag/rules/check_input.hpp"
#include "underlag/rules/equal_hashes.hpp"

namespace underlag {

// Returns, for each placement, whether it is P106 and so repeats an earlier row.
std::vector<bool> check_students_twice(const CheckInput& input, HashRoom& room, Diagnostics& found);

}  // namespace underlag
