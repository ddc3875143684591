// The rules that look at all rows of one student: P106, then P105 on the rows that are left, by
// name and by reference.
#pragma once

#include <vector>

#include "underlag/rules/check_input.hpp"
#include "underlag/rules/equal_hashes.hpp"

namespace underlag {

// Returns, for each placement, whether it is P106 and so repeats an earlier row.
// `hashes`: of the students (hash_students). `room`: for visit_equal_hashes.
std::vector<bool> check_students_twice(const CheckInput& input, const HashedRows& hashes,
                                       HashedRows& room, Diagnostics& found);

// P105 of rows that have one reference under different names. `hashes`: of the references
// (hash_references). `is_repeated`: for each placement, whether it is P106.
void check_references_twice(const CheckInput& input, const HashedRows& hashes, HashedRows& room,
                            const std::vector<bool>& is_repeated, Diagnostics& found);

}  // namespace underlag
