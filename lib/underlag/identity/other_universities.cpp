#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "underlag/identity/likeness.hpp"
#include "underlag/identity/looks_like_correction.hpp"
#include "underlag/identity/matching.hpp"
#include "underlag/identity/row_index.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/references.hpp"

namespace underlag {
namespace {

constexpr std::uint64_t beside_id = 3, beside_ref = 5, beside_name = 7;

// The placements that no row is about.
class OtherUniversities {
   public:
    OtherUniversities(const Matching& matching, std::vector<std::uint32_t> universities)
        : matching_(&matching), universities_(std::move(universities)), known_({}) {
        std::vector<RowIndex::Entry> entries;
        for (std::uint32_t known = 0; known < matching.first_row(); ++known) {
            if (!matching.may_have_moved(known))
                continue;
            const Placement& placement = matching.of(known);
            if (matching.input.ledger_rows[known].has_list_id)
                entries.push_back({hash_of_reference(beside_id, placement.id), known});
            if (!placement.student_ref.empty())
                entries.push_back({hash_of_reference(beside_ref, placement.student_ref), known});
            if (!placement.student.empty())
                entries.push_back({hash_of(beside_name, fold_name(placement.student)), known});
        }
        known_ = RowIndex(entries);
    }

    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t row) {
        const Placement& placement = matching_->of(row);
        std::optional<std::uint32_t> found;
        if (!placement.id.empty())
            found = find(row, hash_of_reference(beside_id, placement.id));
        if (!found && !placement.student_ref.empty())
            found = find(row, hash_of_reference(beside_ref, placement.student_ref));
        if (!found && !placement.student.empty())
            found = find(row, hash_of(beside_name, fold_name(placement.student)));
        return found;
    }

   private:
    std::optional<std::uint32_t> find(std::uint32_t row, std::uint32_t hash) {
        std::optional<std::uint32_t> found;
        std::size_t looked_at = 0;
        known_.find(
            hash, [](std::uint32_t) { return false; },
            [&](std::uint32_t known) {
                if (is_it_but_for_the_university(row, known))
                    found = known;
                return found || ++looked_at == most_looked_at;
            });
        return found;
    }

    // One student at one unit with days in common; or one id, and the same student or days.
    [[nodiscard]] bool is_it_but_for_the_university(std::uint32_t row, std::uint32_t known) const {
        const Placement& now = matching_->of(row);
        const Placement& before = matching_->of(known);
        if (universities_[matching_->assignment(row).agreement] ==
                universities_[matching_->assignment(known).agreement] ||
            !have_common_day(now, before))
            return false;
        const bool is_one_student = are_same_student(now, before);
        const bool is_one_id = !now.id.empty() && matching_->input.ledger_rows[known].has_list_id &&
                               are_one_reference(now.id, before.id);
        const bool same_unit = matching_->is_at_same_unit(row, known);
        const bool same_days = now.first == before.first && now.last == before.last;
        return (is_one_student && (same_unit || is_one_id)) ||
               (is_one_id && same_unit && same_days);
    }

    const Matching* matching_;
    std::vector<std::uint32_t> universities_;  // by agreement
    RowIndex known_;
};

void report(Matching& matching, std::uint32_t row, std::uint32_t known) {
    const Placement& before = matching.of(known);
    matching.found.add(
        moved_between_universities, matching.cell(row, Field::university),
        {{"id", std::string{before.id}},
         {"start", before.first},
         {"end", before.last},
         {"activity", std::string{matching.input.list.activities[before.activity]}},
         {"agreement", matching.input.agreements[matching.assignment(known).agreement].id}});
    matching.refuse(row, known);
}

}  // namespace

void find_moved_between_universities(Matching& matching, const std::vector<std::uint32_t>& rows) {
    const std::vector<std::uint32_t> universities = university_numbers(matching.input.agreements);
    const bool has_several = std::ranges::count(universities, 0) != std::ssize(universities);
    if (rows.empty() || matching.first_row() == 0 || !has_several)
        return;
    OtherUniversities others(matching, universities);
    for (const std::uint32_t row : rows) {
        if (matching.match(row).fate != RowMatch::Fate::added || !matching.of(row).period() ||
            matching.of(row).is_cancelled || !matching.has_unit(row))
            continue;
        if (const auto known = others.find(row))
            report(matching, row, *known);
    }
}

}  // namespace underlag
