#include "underlag/identity/likeness.hpp"

#include <string>

#include "underlag/text/folding.hpp"
#include "underlag/text/names_in_text.hpp"
#include "underlag/text/nearest.hpp"
#include "underlag/text/references.hpp"

namespace underlag {
bool are_same_student(const Placement& row, const Placement& known) {
    if (!row.student_ref.empty() && !known.student_ref.empty())
        return are_one_reference(row.student_ref, known.student_ref);
    if (row.student.empty() || known.student.empty())
        return false;
    return row.student == known.student || fold_person(row.student) == fold_person(known.student);
}

bool are_turned_round(const Placement& row, const Placement& known) {
    const std::string one = fold_person(row.student), other = fold_person(known.student);
    return one != other && person_in_any_order(one) == person_in_any_order(other);
}

bool are_near_names(const Placement& row, const Placement& known) {
    const std::string one = fold_person(row.student), other = fold_person(known.student);
    return one == other || person_in_any_order(one) == person_in_any_order(other) ||
           are_near(FoldedWord(one), FoldedWord(other));
}

Likeness likeness(const Placement& row, const Placement& known) {
    if (are_same_student(row, known))
        return Likeness::same;
    if (!row.student_ref.empty() && !known.student_ref.empty())
        return Likeness::other;
    return are_near_names(row, known) ? Likeness::near : Likeness::other;
}

}  // namespace underlag
