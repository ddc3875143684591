#include "underlag/identity/left_out_rows.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "underlag/identity/ledger_index.hpp"
#include "underlag/identity/likeness.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

class LeftOutRows {
   public:
    LeftOutRows(const MatchInput& input, std::span<const std::uint32_t> rows) : input_(&input) {
        for (const std::uint32_t row : rows)
            add(row);
    }

    [[nodiscard]] bool may_be_about(std::uint32_t known) const {
        const Placement& placement = of(known);
        if (input_->ledger_rows[known].has_list_id && ids_.contains(reference_key(placement.id)))
            return true;
        if (!placement.student_ref.empty() &&
            references_.contains(reference_key(placement.student_ref)))
            return true;
        return is_of_a_named_student(placement) || is_of_a_near_name(known);
    }

   private:
    [[nodiscard]] const Placement& of(std::uint32_t row) const {
        return input_->list.placements[row];
    }

    void add(std::uint32_t row) {
        const Placement& placement = of(row);
        if (!placement.id.empty())
            ids_.insert(reference_key(placement.id));
        if (!placement.student_ref.empty())
            references_.insert(reference_key(placement.student_ref));
        if (placement.student.empty())
            return;
        by_name_[fold_person(placement.student)].push_back(row);
        if (const Assignment& unit = input_->assignments[row]; has_unit(unit))
            by_unit_[key_of(unit)].push_back(row);
    }

    static bool has_unit(const Assignment& assignment) {
        return assignment.outcome == Assignment::Outcome::assigned ||
               assignment.outcome == Assignment::Outcome::outside_agreement;
    }
    static std::uint64_t key_of(const Assignment& unit) {
        return std::uint64_t{unit.agreement} << 32U | unit.activity;
    }

    [[nodiscard]] bool is_of_a_named_student(const Placement& placement) const {
        if (placement.student.empty())
            return false;
        const auto rows = by_name_.find(fold_person(placement.student));
        return rows != by_name_.end() && std::ranges::any_of(rows->second, [&](std::uint32_t row) {
                   return are_same_student(of(row), placement);
               });
    }

    // Where there are too many to be compared, any of them may be the one.
    [[nodiscard]] bool is_of_a_near_name(std::uint32_t known) const {
        const Assignment& unit = input_->assignments[known];
        if (of(known).student.empty() || !has_unit(unit))
            return false;
        const auto rows = by_unit_.find(key_of(unit));
        return rows != by_unit_.end() &&
               (rows->second.size() > most_looked_at ||
                std::ranges::any_of(rows->second, [&](std::uint32_t row) {
                    return likeness(of(row), of(known)) != Likeness::other;
                }));
    }

    const MatchInput* input_;
    std::unordered_set<std::string> ids_;
    std::unordered_set<std::string> references_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_unit_;
};

}  // namespace

std::vector<std::uint32_t> surely_absent(const MatchInput& input,
                                         std::span<const std::uint32_t> left_out,
                                         const std::vector<std::uint32_t>& cancelled) {
    if (left_out.empty() || cancelled.empty())
        return cancelled;
    const LeftOutRows rows(input, left_out);
    std::vector<std::uint32_t> absent;
    std::ranges::copy_if(cancelled, std::back_inserter(absent),
                         [&](std::uint32_t known) { return !rows.may_be_about(known); });
    return absent;
}

}  // namespace underlag
