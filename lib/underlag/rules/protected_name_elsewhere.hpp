// P120, and P105 of the same: the name of a protected student stands on a row that is not
// protected.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/overlapping_placements.hpp"

namespace underlag {

// The name itself is never shown; {reference} is that of the protected student.
inline constexpr Kind protected_name_elsewhere{
    .code = "P120",
    .name = "protected-name-elsewhere",
    .severity = Severity::warning,
    .swedish =
        {"raden har samma namn som den skyddade studenten {reference} på {other_row}, men är "
         "inte markerad som skyddad",
         "är det samma student, skriv ja i Skyddad och {reference} som studentreferens; är "
         "det en annan, ge raden en egen studentreferens"},
    .english = {"the row has the same name as the protected student {reference} on {other_row}, "
                "but is not marked as protected",
                "if this is the same student, write ja in Skyddad and {reference} as the student's "
                "reference; if it is another, give the row a reference of its own"}};

// Rows to be paid whose name is that of a protected row, unless both have references and these
// differ. Days in common are P105, an error, with the reference in the name's place.
void check_protected_name_elsewhere(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
