#include "underlag/identity/unit_placements.hpp"

#include <algorithm>
#include <tuple>

#include "underlag/identity/ledger_index.hpp"
#include "underlag/identity/likeness.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// Different references are different students, unless one of them is misspelt too.
bool may_be_one_student(const Placement& row, const Placement& known) {
    return row.student_ref.empty() || known.student_ref.empty() ||
           are_near(FoldedWord(row.student), FoldedWord(known.student));
}

constexpr std::uint64_t beside_ref = 1;
constexpr std::uint64_t beside_name = 2;

}  // namespace

UnitPlacements::UnitPlacements(const Matching& matching, std::vector<std::uint32_t> placements)
    : matching_(&matching), placements_(std::move(placements)) {
    std::ranges::sort(placements_, {},
                      [&](std::uint32_t one) { return std::tuple(of(one).first, one); });
    for (const std::uint32_t one : placements_)
        last_so_far_.push_back(last_so_far_.empty() ? of(one).last
                                                    : std::max(last_so_far_.back(), of(one).last));
}

void UnitPlacements::find_students() {
    if (!students_.empty())
        return;
    for (const std::uint32_t one : placements_)
        add_student(one);
    std::ranges::sort(students_, {},
                      [](const Known& known) { return std::tuple(known.hash, known.placement); });
}

void UnitPlacements::add_student(std::uint32_t placement) {
    if (!of(placement).student_ref.empty())
        students_.push_back({hash_of_reference(beside_ref, of(placement).student_ref), placement});
    if (!of(placement).student.empty())
        students_.push_back({hash_of(beside_name, fold_name(of(placement).student)), placement});
}

template <class IsWanted>
std::optional<std::uint32_t> UnitPlacements::find_student(std::uint32_t row,
                                                          const IsWanted& is_wanted) {
    find_students();
    const auto find = [&](std::uint32_t hash) -> std::optional<std::uint32_t> {
        auto known = std::ranges::lower_bound(students_, hash, {}, &Known::hash);
        for (std::size_t looked_at = 0;
             looked_at < most_looked_at && known != students_.end() && known->hash == hash;
             ++looked_at, ++known)
            if (!matching_->is_held[known->placement] &&
                are_same_student(of(row), of(known->placement)) && is_wanted(of(known->placement)))
                return known->placement;
        return std::nullopt;
    };
    std::optional<std::uint32_t> found;
    if (!of(row).student_ref.empty())
        found = find(hash_of_reference(beside_ref, of(row).student_ref));
    if (!found && !of(row).student.empty())
        found = find(hash_of(beside_name, fold_name(of(row).student)));
    return found;
}

std::optional<std::uint32_t> UnitPlacements::overlapping_with_like_student(std::uint32_t row) {
    if (of(row).last < of(placements_.front()).first || last_so_far_.back() < of(row).first)
        return std::nullopt;
    const auto same =
        find_student(row, [&](const Placement& known) { return have_common_day(of(row), known); });
    return same ? same : overlapping_with_near_name(row);
}

std::optional<std::uint32_t> UnitPlacements::overlapping_with_near_name(std::uint32_t row) {
    if (of(row).student.empty())
        return std::nullopt;
    std::optional<FoldedWord> name;
    auto index = static_cast<std::size_t>(
        std::ranges::upper_bound(placements_, of(row).last, {},
                                 [&](std::uint32_t one) { return of(one).first; }) -
        placements_.begin());
    for (std::size_t looked_at = 0; looked_at < most_looked_at && index > 0; ++looked_at) {
        --index;
        if (last_so_far_[index] < of(row).first)
            break;  // nor does any that began earlier
        const Placement& known = of(placements_[index]);
        const bool may_be = known.student_ref.empty() || of(row).student_ref.empty();
        if (!may_be || matching_->is_held[placements_[index]] || !have_common_day(of(row), known))
            continue;
        if (!name)
            name.emplace(of(row).student);
        if (are_near(*name, name_of(index)))
            return placements_[index];
    }
    return std::nullopt;
}

std::optional<std::uint32_t> UnitPlacements::starting_on_same_day(std::uint32_t row) const {
    auto known = std::ranges::lower_bound(placements_, of(row).first, {},
                                          [&](std::uint32_t one) { return of(one).first; });
    for (std::size_t looked_at = 0; looked_at < most_looked_at && known != placements_.end() &&
                                    of(*known).first == of(row).first;
         ++looked_at, ++known) {
        const bool have_ids =
            !of(row).id.empty() && matching_->input.ledger_rows[*known].has_list_id;
        if (!matching_->is_held[*known] && !have_ids && may_be_one_student(of(row), of(*known)))
            return *known;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> UnitPlacements::of_student_in_same_term(std::uint32_t row) {
    if (term_of(of(row).last) < term_of(of(placements_.front()).first) ||
        term_of(last_so_far_.back()) < term_of(of(row).first))
        return std::nullopt;
    return find_student(row,
                        [&](const Placement& known) { return have_common_term(of(row), known); });
}

const FoldedWord& UnitPlacements::name_of(std::size_t index) {
    if (names_.empty())
        for (const std::uint32_t one : placements_)
            names_.emplace_back(of(one).student);
    return names_[index];
}

}  // namespace underlag
