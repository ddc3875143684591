// The placements of one unit that the lists no longer hold, asked which of them a new row may be.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "underlag/identity/matching.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {

class UnitPlacements {
   public:
    // `placements`: of one agreement and unit, each with a period; at least one.
    UnitPlacements(const Matching& matching, std::vector<std::uint32_t> placements);

    // One with a day in common and the same student, or else one with a near name.
    [[nodiscard]] std::optional<std::uint32_t> overlapping_with_like_student(std::uint32_t row);
    // One with the same first day, whatever the name. None where row and placement have different
    // ids from lists, or different references and names: such a row says itself that it is another.
    [[nodiscard]] std::optional<std::uint32_t> starting_on_same_day(std::uint32_t row) const;
    // One of the same student in a term that the row has days in.
    [[nodiscard]] std::optional<std::uint32_t> of_student_in_same_term(std::uint32_t row);

   private:
    // A placement under its student's reference, or under the name.
    struct Known {
        std::uint32_t hash;
        std::uint32_t placement;
    };
    [[nodiscard]] const Placement& of(std::uint32_t row) const { return matching_->of(row); }
    void find_students();
    void add_student(std::uint32_t placement);
    template <class IsWanted>
    std::optional<std::uint32_t> find_student(std::uint32_t row, const IsWanted& is_wanted);
    [[nodiscard]] std::optional<std::uint32_t> overlapping_with_near_name(std::uint32_t row);
    [[nodiscard]] const FoldedWord& name_of(std::size_t index);

    const Matching* matching_;
    std::vector<std::uint32_t> placements_;  // by first day
    std::vector<Date> last_so_far_;          // the latest last day of those up to each
    std::vector<Known> students_;            // by hash; empty until one is asked for
    std::vector<FoldedWord> names_;          // of placements_; empty until one is asked for
};

}  // namespace underlag
