// Rules that keep the names of protected students (skyddade personuppgifter) from being shown.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// P114: a protected student (skyddade personuppgifter) has no reference to stand for the name.
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

// P120, and P105 of the same: the name of a protected student stands on a row that is not
// protected.

// The name itself is never shown; {reference} is that of the protected student.
inline constexpr Kind protected_name_elsewhere{
    .code = "P120",
    .name = "protected-name-elsewhere",
    .severity = Severity::warning,
    .swedish =
        {"raden har samma namn som den skyddade studenten {reference} på {other_row}, men är "
         "inte markerad som skyddad",
         "är det samma student, skriv ja i Skyddad och samma studentreferens på båda raderna; "
         "är det en annan, ge båda raderna studentreferenser"},
    .english = {"the row has the same name as the protected student {reference} on {other_row}, "
                "but is not marked as protected",
                "if this is the same student, write ja in Skyddad and the same student's reference "
                "on both rows; if it is another, give both rows references"}};

// The row without the mark is the ledger's.
inline constexpr Kind protected_name_in_ledger{
    .code = "P120",
    .name = "protected-name-elsewhere",
    .severity = Severity::warning,
    .swedish =
        {"den skyddade studenten {reference} har samma namn som {id} i liggaren, som inte är "
         "markerad som skyddad",
         "är det samma student, ta också med {id} i listan, med ja i Skyddad och samma "
         "studentreferens; är det en annan, ta med {id} med en egen studentreferens"},
    .english = {
        "the protected student {reference} has the same name as {id} in the ledger, which "
        "is not marked as protected",
        "if this is the same student, keep {id} in the list too, with ja in Skyddad and the "
        "same student's reference; if it is another, keep {id} with a reference of its "
        "own"}};

// Rows whose name is that of a protected row, unless both have references and these differ; also of
// cancelled rows, since a name leaks whether it is paid for or not. Days in common of rows to be
// paid are P105, as of any one student, with the reference in the name's place.
void check_protected_name_elsewhere(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
