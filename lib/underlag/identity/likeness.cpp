#include "underlag/identity/likeness.hpp"

#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"
#include "underlag/text/references.hpp"

namespace underlag {

bool are_same_student(const Placement& row, const Placement& known) {
    if (!row.student_ref.empty() && !known.student_ref.empty())
        return are_one_reference(row.student_ref, known.student_ref);
    if (row.student.empty() || known.student.empty())
        return false;
    return row.student == known.student || fold_name(row.student) == fold_name(known.student);
}

bool are_near_names(const Placement& row, const Placement& known) {
    return fold_name(row.student) == fold_name(known.student) ||
           are_near(FoldedWord(row.student), FoldedWord(known.student));
}

Likeness likeness(const Placement& row, const Placement& known) {
    if (are_same_student(row, known))
        return Likeness::same;
    if (!row.student_ref.empty() && !known.student_ref.empty())
        return Likeness::other;
    return are_near(FoldedWord(row.student), FoldedWord(known.student)) ? Likeness::near
                                                                        : Likeness::other;
}

}  // namespace underlag
