// Which rows of the lists are about the same student.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/equal_hashes.hpp"

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

}  // namespace underlag
