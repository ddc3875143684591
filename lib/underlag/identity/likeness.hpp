// Whether a row of the lists and a placement of the ledger are about the same student.
#pragma once

#include <cstdint>

#include "underlag/placement/placement.hpp"

namespace underlag {

enum class Likeness : std::uint8_t {
    other,  // or it cannot be told: one of them has only a reference, the other only a name
    near,   // the name may be misspelt in one of them
    same,
};

// References decide where both have one. Otherwise the names do, without regard to case and spaces;
// a protected student's too, as long as the row has it, but it is never shown.
[[nodiscard]] Likeness likeness(const Placement& row, const Placement& known);

// The same without looking for near names.
[[nodiscard]] bool are_same_student(const Placement& row, const Placement& known);

}  // namespace underlag
