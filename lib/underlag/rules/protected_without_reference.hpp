// P114: a protected student (skyddade personuppgifter) has no reference to stand for the name.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind protected_without_reference{
    .code = "P114",
    .name = "protected-without-reference",
    .severity = Severity::error,
    .swedish = {"studenten har skyddade personuppgifter men ingen studentreferens",
                "fyll i kolumnen Studentreferens; den står i stället för namnet på alla underlag"},
    .english = {
        "the student is protected but has no student reference",
        "fill in the column student_ref; it stands in place of the name on every invoice base"}};

void check_protected_without_reference(const RowCheck& row);

}  // namespace underlag
