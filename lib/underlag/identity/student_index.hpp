// The ledger's placements by unit, student and start: how a row without an id finds its own.
#pragma once

#include <string>
#include <vector>

#include "underlag/identity/likeness.hpp"
#include "underlag/identity/matching.hpp"
#include "underlag/identity/row_index.hpp"

namespace underlag {

class StudentIndex {
   public:
    explicit StudentIndex(const Matching& matching);

    // Asks `is_wanted` about each placement of the row's agreement, unit, student and start that no
    // row is about yet, until it says yes. Precondition: the row has a unit and a start.
    template <class IsWanted>
    bool find(std::uint32_t row, const IsWanted& is_wanted) {
        const auto is_held = [&](std::uint32_t known) { return matching_->is_held[known]; };
        const auto fits = [&](std::uint32_t known) {
            return matching_->unit(known) == matching_->unit(row) &&
                   matching_->of(known).first == matching_->of(row).first &&
                   are_same_student(matching_->of(row), matching_->of(known)) && is_wanted(known);
        };
        const Keys keys = keys_of(row);
        // A placement has a place under each; where both have references, these alone decide.
        return (keys.has_ref && by_ref_.find(keys.ref, is_held, fits)) ||
               (keys.has_name && by_name_.find(keys.name, is_held, [&](std::uint32_t known) {
                   return (!keys.has_ref || matching_->of(known).student_ref.empty()) &&
                          fits(known);
               }));
    }

   private:
    struct Keys {
        std::uint32_t ref = 0;
        std::uint32_t name = 0;
        bool has_ref = false;
        bool has_name = false;
    };
    [[nodiscard]] Keys keys_of(std::uint32_t row) const;

    const Matching* matching_;
    mutable std::string folded_;
    RowIndex by_ref_;
    RowIndex by_name_;
};

}  // namespace underlag
