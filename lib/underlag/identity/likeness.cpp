#include "underlag/identity/likeness.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"
#include "underlag/text/references.hpp"

namespace underlag {
namespace {

// Of a folded name, to find the one with its names in another order.
std::vector<std::string_view> sorted_words(std::string_view name) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        words.push_back(name.substr(at, end - at));
        at = end + 1;
    }
    std::ranges::sort(words);
    return words;
}

}  // namespace

bool are_same_student(const Placement& row, const Placement& known) {
    if (!row.student_ref.empty() && !known.student_ref.empty())
        return are_one_reference(row.student_ref, known.student_ref);
    if (row.student.empty() || known.student.empty())
        return false;
    return row.student == known.student || fold_person(row.student) == fold_person(known.student);
}

bool are_near_names(const Placement& row, const Placement& known) {
    const std::string one = fold_person(row.student), other = fold_person(known.student);
    return one == other || sorted_words(one) == sorted_words(other) ||
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
