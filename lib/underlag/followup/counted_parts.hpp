// What a follow-up counts: each placement's part in each term, with its days and kronor.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "underlag/agreement/agreement.hpp"
#include "underlag/invoicing/due_lines.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// Which agreements a year's follow-up is about.

// On a day of the year.
[[nodiscard]] inline bool is_valid_in_year(const Agreement& agreement, int year) {
    return agreement.valid_from.year() <= year &&
           (!agreement.valid_to || agreement.valid_to->year() >= year);
}

// The programmes of placements, each under one name however it is written.
class FollowedProgrammes {
   public:
    // An agreement's own name and its aliases are one; of other programmes the first writing names
    // it. Texts that stand with protected students alone, and in no agreement, are not shown: a
    // name may have come into any cell.
    FollowedProgrammes(const PlacementList& list, const std::vector<Agreement>& agreements);

    // The number of the placement's programme.
    [[nodiscard]] std::uint32_t of(const Placement& placement) const {
        return of_texts_[placement.programme];
    }
    [[nodiscard]] const std::string& name(std::uint32_t number) const { return names_[number]; }

   private:
    std::uint32_t number_of(std::string_view written);

    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> names_;
    std::vector<std::uint32_t> of_texts_;
};

// Kept small: there may be a million.
struct CountedPart {
    std::uint32_t row = 0;        // the placement
    std::uint32_t agreement = 0;  // an index, as in Assignment
    Term term = {};
    int days = 0;
    Money amount = {};  // 0 of a part that waits for its year's week rate
};

// By placement, then term, of what is due in the question, and of its `waiting` parts. The lines
// are made some at a time and let go; `look_at` sees each. Precondition: the records of
// `ledger_rows` rise.
[[nodiscard]] std::vector<CountedPart> counted_parts(
    const DueQuestion& question, const std::function<void(const DueLine&)>& look_at);

}  // namespace underlag
