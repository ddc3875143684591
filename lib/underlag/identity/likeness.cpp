#include "underlag/identity/likeness.hpp"

#include <string>

#include "underlag/text/folding.hpp"
#include "underlag/text/names_in_text.hpp"
#include "underlag/text/nearest.hpp"

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

namespace {

bool are_one_unit(const Assignment& a, const Assignment& b) {
    const auto has_unit = [](const Assignment& assignment) {
        return assignment.outcome == Assignment::Outcome::assigned ||
               assignment.outcome == Assignment::Outcome::outside_agreement;
    };
    return has_unit(a) && has_unit(b) && a.agreement == b.agreement && a.activity == b.activity;
}

// The ledger keeps no name of a protected student; a placement may be protected here only because
// the same student is so in another row.
std::string_view name_to_keep(const Placement& row) {
    return row.is_protected ? std::string_view{} : row.student;
}

}  // namespace

std::string_view list_id_after(const Placement& row, const Placement& known,
                               const LedgerRow& ledger_row) {
    if (row.id.empty() || is_own_id(row.id, ledger_row))
        return ledger_row.has_list_id ? known.id : std::string_view{};
    // As the ledger has it: what a spreadsheet made of it is not a new id.
    return ledger_row.has_list_id && are_one_reference(row.id, known.id) ? known.id : row.id;
}

bool says_the_same(const MatchInput& input, std::uint32_t row, std::uint32_t known) {
    const Placement& now = input.list.placements[row];
    const Placement& before = input.list.placements[known];
    const LedgerRow& ledger_row = input.ledger_rows[known];
    const std::string_view id_before = ledger_row.has_list_id ? before.id : std::string_view{};
    return now.first == before.first && now.last == before.last &&
           now.stated_days == before.stated_days && now.is_cancelled == before.is_cancelled &&
           now.is_protected == before.is_protected && now.programme == before.programme &&
           name_to_keep(now) == before.student &&
           are_one_reference(now.student_ref, before.student_ref) &&
           list_id_after(now, before, ledger_row) == id_before &&
           are_one_unit(input.assignments[row], input.assignments[known]);
}

}  // namespace underlag
