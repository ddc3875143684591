// Which students of our lists are which of the university's: by reference, else by name, else by a
// guess that is told (contract, section 11).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "underlag/placement/placement.hpp"

namespace underlag {

// A row of either side, as far as it tells who it is about, where and when.
struct StudentRow {
    const Placement* placement = nullptr;
    std::optional<std::uint32_t> unit = {};  // of the same numbers on both sides; nothing: not told
};

enum class StudentMatch : std::uint8_t {
    reference,
    name,  // without regard to case and order of names
    near,  // a guess: the names are alike, or equal while the references differ
};

// A student's rows (indexes) on each side; one side may have none, and then there is no match.
struct StudentPair {
    std::vector<std::size_t> ours = {};
    std::vector<std::size_t> theirs = {};
    std::optional<StudentMatch> match = {};
};

// Every row of either side is in exactly one pair. Those of both sides come first, in our order,
// then ours, then theirs. Of several of one name those at the same unit, and then with days in
// common, belong together. References decide where both have one, unless no reference of one side
// is any of the other: they are then of different systems.
[[nodiscard]] std::vector<StudentPair> pair_students(std::span<const StudentRow> ours,
                                                     std::span<const StudentRow> theirs);

// A name without regard to case and order of names: "Ek, Åsa", "åsa ek" and "EK Åsa" are one.
[[nodiscard]] std::string name_in_any_order(std::string_view name);

}  // namespace underlag
