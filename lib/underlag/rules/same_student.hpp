// Which rows are about the same student, and the rules that look at all of them: P106, then P105 on
// the rows that are left.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/duplicates.hpp"
#include "underlag/values/period.hpp"

namespace underlag {

// What tells a student from others: the reference alone of a protected one, otherwise the name
// (fold_person).
[[nodiscard]] std::string student_key(const Placement& placement);

// Of two rows with one key: not when both have references and these differ.
[[nodiscard]] bool is_same_student(const Placement& a, const Placement& b);

// Sets the hash of each of these rows: of the placement's student_key, with its days, or no_hash
// where it does not tell who, is not to be paid or lacks a date.
void hash_students(const CheckInput& input, IndexRange rows, HashedRows& hashes);

// Likewise of the placement's reference, or no_hash where it has none, or no name, or is protected.
void hash_references(const CheckInput& input, IndexRange rows, HashedRows& hashes);

// Splits rows with equal hashes into those that really have one key; `visit` gets two rows or more.
// Whether all have.
bool visit_students(const PlacementList& list, std::span<const std::uint32_t> rows,
                    const std::function<void(std::span<const std::uint32_t>)>& visit);

// Whether the stated days of overlapping placements fit the weekdays that they share.
struct DaysWanted {
    Period period;
    int days = 0;
};

// True when every placement can have its days on Mondays to Fridays of its own period with no day
// used twice: the days are given out in order, first to the placement that ends first.
[[nodiscard]] bool fit_the_weekdays_together(std::vector<DaysWanted> placements);

// The rules that look at all rows of one student: P106, then P105 on the rows that are left, by
// name and by reference.

// Returns, for each placement, whether it is P106 and so repeats an earlier row.
// `hashes`: of the students (hash_students). `room`: for visit_equal_hashes.
std::vector<bool> check_students_twice(const CheckInput& input, const HashedRows& hashes,
                                       HashedRows& room, Diagnostics& found);

// P105 of rows that have one reference under different names. `hashes`: of the references
// (hash_references). `is_repeated`: for each placement, whether it is P106.
void check_references_twice(const CheckInput& input, const HashedRows& hashes, HashedRows& room,
                            const std::vector<bool>& is_repeated, Diagnostics& found);

}  // namespace underlag
