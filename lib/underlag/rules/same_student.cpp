#include "underlag/rules/same_student.hpp"

#include <algorithm>
#include <map>

#include "underlag/text/folding.hpp"
#include "underlag/text/references.hpp"
#include "underlag/text/text_hash.hpp"

namespace underlag {
namespace {

// Also a row that has other errors: it is enough to know who, and when.
bool takes_part(const CheckInput& input, std::size_t row) {
    const Placement& placement = input.list.placements[row];
    const bool tells_who =
        !(placement.is_protected ? placement.student_ref : placement.student).empty();
    return tells_who && !placement.is_refused && placement.has_first && placement.has_last &&
           input.is_to_be_paid(row);
}

// Most rows of a student write the name alike: then nothing has to be folded.
bool have_one_key(const Placement& a, const Placement& b) {
    if (!a.is_protected && !b.is_protected && a.student == b.student)
        return true;
    return student_key(a) == student_key(b);
}

}  // namespace

std::string student_key(const Placement& placement) {
    // The separator keeps a reference from being taken for a name.
    return placement.is_protected ? '\x1F' + reference_key(placement.student_ref)
                                  : fold_person(placement.student);
}

bool is_same_student(const Placement& a, const Placement& b) {
    return a.student_ref.empty() || b.student_ref.empty() ||
           are_one_reference(a.student_ref, b.student_ref);
}

void hash_students(const CheckInput& input, IndexRange rows, HashedRows& hashes) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const Placement& placement = input.list.placements[row];
        hashes[row] = {};
        if (!takes_part(input, row))
            continue;
        const std::uint64_t hash = placement.is_protected ? reference_hash(placement.student_ref)
                                                          : person_hash(placement.student);
        hashes[row].hash = hash | 1U;
        hashes[row].row = static_cast<std::uint32_t>(row);
        hashes[row].set_days(placement.first, placement.last);
    }
}

void hash_references(const CheckInput& input, IndexRange rows, HashedRows& hashes) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const Placement& placement = input.list.placements[row];
        hashes[row] = {};
        if (placement.is_protected || placement.student_ref.empty() || !takes_part(input, row))
            continue;
        hashes[row].hash = reference_hash(placement.student_ref) | 1U;
        hashes[row].row = static_cast<std::uint32_t>(row);
        hashes[row].set_days(placement.first, placement.last);
    }
}

bool visit_students(const PlacementList& list, std::span<const std::uint32_t> rows,
                    const std::function<void(std::span<const std::uint32_t>)>& visit) {
    const Placement& first = list.placements[rows.front()];
    const bool are_one = std::ranges::all_of(rows.subspan(1), [&](std::uint32_t row) {
        return have_one_key(first, list.placements[row]);
    });
    if (are_one) {
        visit(rows);
        return true;
    }
    std::map<std::string, std::vector<std::uint32_t>> by_key;
    for (const std::uint32_t row : rows)
        by_key[student_key(list.placements[row])].push_back(row);
    for (const auto& [key, of_key] : by_key)
        if (of_key.size() > 1)
            visit(of_key);
    return by_key.size() == 1;
}

}  // namespace underlag
