#include "underlag/placement/assignment.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {
namespace {

bool is_one_university(const std::vector<Agreement>& agreements) {
    return std::ranges::all_of(agreements, [&](const Agreement& agreement) {
        return fold_name(agreement.university.name) ==
               fold_name(agreements.front().university.name);
    });
}

// The programme that pays: the list's, or the only one the unit takes when the list says none.
struct RateChoice {
    std::uint32_t rates = 0;
    bool undecided = false;
};

std::optional<std::uint32_t> rates_named(const CompensationTerms& terms, std::string_view folded) {
    for (std::size_t index = 0; index < terms.programmes.size(); ++index)
        if (fold_name(terms.programmes[index].name) == folded)
            return static_cast<std::uint32_t>(index + 1);
    return std::nullopt;
}

std::optional<std::string> only_programme_of(const Activity& activity) {
    std::optional<std::string> only;
    for (const PlanningFrame& frame : activity.places) {
        const std::string folded = fold_name(frame.programme);
        if (only && *only != folded)
            return std::nullopt;
        only = folded;
    }
    return only;
}

bool takes_programme(const Agreement& agreement, std::string_view folded) {
    return std::ranges::any_of(agreement.activities, [&](const Activity& activity) {
        return std::ranges::any_of(activity.places, [&](const PlanningFrame& frame) {
            return fold_name(frame.programme) == folded;
        });
    });
}

bool is_near_a_rate(const CompensationTerms& terms, std::string_view folded) {
    std::vector<std::string> names;
    for (const ProgrammeRates& programme : terms.programmes)
        names.push_back(fold_name(programme.name));
    const std::vector<std::string_view> views(names.begin(), names.end());
    return nearest(folded, views).has_value();
}

RateChoice choose_rates(const Agreement& agreement, const Activity& activity,
                        std::string_view programme) {
    const CompensationTerms& terms = agreement.compensation;
    if (terms.programmes.empty())
        return {};
    const std::string folded = fold_name(programme);
    if (const auto rates = rates_named(terms, folded))
        return {.rates = *rates};
    if (!folded.empty() && (takes_programme(agreement, folded) || !is_near_a_rate(terms, folded)))
        return {};
    if (const auto only = only_programme_of(activity))
        return {.rates = rates_named(terms, *only).value_or(0)};
    return {.undecided = true};
}

class Assigner {
   public:
    Assigner(const PlacementList& list, const std::vector<Agreement>& agreements)
        : list_(&list),
          agreements_(&agreements),
          one_university_(is_one_university(agreements)),
          candidates_(list.universities.size()) {
        for (std::size_t text = 0; text < candidates_.size(); ++text)
            candidates_[text] = candidates_for(list.universities[static_cast<TextIndex>(text)]);
    }

    Assignment assign(const Placement& placement) {
        Assignment result;
        const std::vector<std::size_t>& candidates = candidates_[placement.university];
        if (candidates.empty()) {
            result.outcome = placement.university == 0 ? Assignment::Outcome::university_missing
                                                       : Assignment::Outcome::university_unknown;
            return result;
        }
        const std::size_t agreement = agreement_on_first_day(candidates, placement);
        result.agreement = static_cast<std::uint32_t>(agreement);
        if (placement.activity == 0)
            return result;
        const auto activity = activity_of(agreement, placement.activity);
        if (!activity) {
            result.outcome = Assignment::Outcome::activity_unknown;
            return result;
        }
        result.activity = static_cast<std::uint32_t>(*activity);
        const RateChoice choice = rates_of(agreement, *activity, placement.programme);
        result.rates = choice.rates;
        result.rate_undecided = choice.undecided;
        result.outcome = is_covered(candidates, agreement, placement)
                             ? Assignment::Outcome::assigned
                             : Assignment::Outcome::outside_agreement;
        return result;
    }

   private:
    std::vector<std::size_t> candidates_for(std::string_view university) const {
        if (!university.empty())
            return agreements_named(*agreements_, university);
        std::vector<std::size_t> all;
        for (std::size_t index = 0; one_university_ && index < agreements_->size(); ++index)
            all.push_back(index);
        return all;
    }

    std::size_t agreement_on_first_day(const std::vector<std::size_t>& candidates,
                                       const Placement& placement) const {
        for (const std::size_t candidate : candidates)
            if (placement.has_first && (*agreements_)[candidate].is_valid_on(placement.first))
                return candidate;
        return candidates.front();
    }

    // A placement that goes on after its agreement's last day is covered when a later agreement
    // with the university takes over; it stays with the one of its first day.
    bool is_covered(const std::vector<std::size_t>& candidates, std::size_t agreement,
                    const Placement& placement) const {
        if (!placement.has_first)
            return true;
        if (!(*agreements_)[agreement].is_valid_on(placement.first))
            return false;
        return !placement.has_last || placement.last < placement.first ||
               std::ranges::any_of(candidates, [&](std::size_t candidate) {
                   return (*agreements_)[candidate].is_valid_on(placement.last);
               });
    }

    std::optional<std::size_t> activity_of(std::size_t agreement, TextIndex text) {
        const auto [found, added] = activities_.try_emplace(agreement << 32U | text);
        if (added)
            found->second = activity_named((*agreements_)[agreement], list_->activities[text]);
        return found->second;
    }

    RateChoice rates_of(std::size_t agreement, std::size_t activity, TextIndex programme) {
        const Agreement& chosen = (*agreements_)[agreement];
        if (chosen.compensation.programmes.empty())
            return {};
        const auto [found, added] =
            rates_.try_emplace(agreement << 48U | activity << 24U | programme);
        if (added)
            found->second =
                choose_rates(chosen, chosen.activities[activity], list_->programmes[programme]);
        return found->second;
    }

    const PlacementList* list_;
    const std::vector<Agreement>* agreements_;
    bool one_university_;
    std::vector<std::vector<std::size_t>> candidates_;  // by university text
    std::unordered_map<std::uint64_t, std::optional<std::size_t>> activities_;
    std::unordered_map<std::uint64_t, RateChoice> rates_;
};

}  // namespace

std::vector<Assignment> assign(const PlacementList& list,
                               const std::vector<Agreement>& agreements) {
    std::vector<Assignment> assignments(list.placements.size());
    if (agreements.empty())
        return assignments;
    Assigner assigner(list, agreements);
    for (std::size_t index = 0; index < assignments.size(); ++index)
        assignments[index] = assigner.assign(list.placements[index]);
    return assignments;
}

const RateTable& rates_of(const Assignment& assignment, const std::vector<Agreement>& agreements) {
    const CompensationTerms& terms = agreements[assignment.agreement].compensation;
    return assignment.rates == 0 ? terms.rates : terms.programmes[assignment.rates - 1].rates;
}

}  // namespace underlag
