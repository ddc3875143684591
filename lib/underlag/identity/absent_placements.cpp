#include <algorithm>

#include "underlag/identity/matching.hpp"

namespace underlag {
namespace {

// What the lists are complete for: agreements and units, less those where a row could be about any
// placement because it cannot be told which. Cancelling by mistake credits what is right.
class Completeness {
   public:
    explicit Completeness(const Matching& matching) : matching_(&matching) {
        for (const Agreement& agreement : matching.input.agreements) {
            occurs_.emplace_back(agreement.activities.size());
            is_doubtful_.emplace_back(agreement.activities.size());
            for (std::size_t unit = 0; unit < agreement.activities.size(); ++unit)
                occurs_.back()[unit] = is_emptied(agreement.activities[unit].id);
        }
        agreement_is_doubtful_.resize(matching.input.agreements.size());
        const auto end = static_cast<std::uint32_t>(matching.input.list.placements.size());
        for (std::uint32_t row = matching.first_row(); row < end; ++row)
            look_at(row);
    }

    [[nodiscard]] bool holds_for(std::uint32_t known) const {
        const Assignment& assignment = matching_->assignment(known);
        if (all_is_doubtful_ || !assignment.has_agreement ||
            agreement_is_doubtful_[assignment.agreement])
            return false;
        if (!matching_->has_unit(known))  // no longer in the register
            return is_emptied(matching_->input.list.activities[matching_->of(known).activity]);
        return occurs_[assignment.agreement][assignment.activity] &&
               !is_doubtful_[assignment.agreement][assignment.activity];
    }

   private:
    [[nodiscard]] bool is_emptied(std::string_view unit) const {
        return std::ranges::find(matching_->input.emptied, unit) != matching_->input.emptied.end();
    }

    void look_at(std::uint32_t row) {
        const Assignment& assignment = matching_->assignment(row);
        if (matching_->has_unit(row))
            occurs_[assignment.agreement][assignment.activity] = true;
        if (!cannot_be_told(row))
            return;
        if (matching_->has_unit(row))
            is_doubtful_[assignment.agreement][assignment.activity] = true;
        else if (assignment.has_agreement)
            agreement_is_doubtful_[assignment.agreement] = true;
        else
            all_is_doubtful_ = true;
    }

    // Neither found in the ledger nor complete enough to be new.
    [[nodiscard]] bool cannot_be_told(std::uint32_t row) const {
        const RowMatch& match = matching_->who.rows[row - matching_->first_row()];
        return match.fate == RowMatch::Fate::refused && !match.known &&
               !matching_->is_complete(row);
    }

    const Matching* matching_;
    std::vector<std::vector<bool>> occurs_;       // by agreement and unit
    std::vector<std::vector<bool>> is_doubtful_;  // likewise
    std::vector<bool> agreement_is_doubtful_;
    bool all_is_doubtful_ = false;
};

}  // namespace

std::vector<std::uint32_t> absent_placements(const Matching& matching) {
    const Term term = matching.input.complete_for.value();
    const Completeness complete(matching);
    std::vector<std::uint32_t> absent;
    for (std::uint32_t known = 0; known < matching.first_row(); ++known) {
        const Placement& placement = matching.of(known);
        if (!matching.is_held[known] && !placement.is_cancelled && placement.has_first &&
            term_of(placement.first) == term && complete.holds_for(known))
            absent.push_back(known);
    }
    return absent;
}

}  // namespace underlag
