#include "underlag/placement/assignment.hpp"

#include <algorithm>
#include <string>

#include "underlag/agreement/agreement.hpp"
#include "underlag/parallel/in_parallel.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

bool is_one_university(const std::vector<Agreement>& agreements) {
    return std::ranges::all_of(agreements, [&](const Agreement& agreement) {
        return fold_name(agreement.university.name) ==
               fold_name(agreements.front().university.name);
    });
}

// What every distinct text of a list means to one agreement, worked out once.
struct Meanings {
    std::vector<std::optional<std::size_t>> activities;         // by text of DistinctTexts
    std::vector<std::optional<RatesIndex>> rates_by_programme;  // likewise; empty: one rate for all
    std::vector<std::optional<RatesIndex>> rates_by_activity;   // by unit of the agreement
};

Meanings meanings_for(const Agreement& agreement, const PlacementList& list) {
    Meanings meanings;
    const ActivityNames names(agreement);
    for (TextIndex text = 0; text < list.activities.size(); ++text)
        meanings.activities.push_back(names.find(list.activities[text]));
    if (!programmes_decide(agreement.compensation))
        return meanings;
    const ProgrammeNames programmes(agreement);
    for (TextIndex text = 0; text < list.programmes.size(); ++text)
        meanings.rates_by_programme.push_back(programmes.meaning_of(list.programmes[text]).rates);
    for (const Activity& activity : agreement.activities)
        meanings.rates_by_activity.push_back(programmes.only_one_of(activity));
    return meanings;
}

class Assigner {
   public:
    Assigner(const PlacementList& list, const std::vector<Agreement>& agreements)
        : agreements_(&agreements) {
        for (const Agreement& agreement : agreements)
            meanings_.push_back(meanings_for(agreement, list));
        for (const Agreement& agreement : agreements)
            of_university_.push_back(agreements_with(agreement.university.name));
        const bool one_university = is_one_university(agreements);
        for (TextIndex text = 0; text < list.universities.size(); ++text)
            candidates_.push_back(candidates_for(list.universities[text], one_university));
    }

    [[nodiscard]] Assignment assign(const Placement& placement) const {
        Assignment result;
        const std::vector<std::size_t>& candidates = candidates_[placement.university];
        if (candidates.empty()) {
            result.outcome = placement.university == 0 ? Assignment::Outcome::university_missing
                                                       : Assignment::Outcome::university_unknown;
            return result;
        }
        const std::size_t agreement = agreement_on_first_day(candidates, placement);
        result.agreement = static_cast<std::uint32_t>(agreement);
        result.has_agreement = true;
        if (placement.activity == 0)
            return result;
        const auto activity = meanings_[agreement].activities[placement.activity];
        if (!activity) {
            result.outcome = Assignment::Outcome::activity_unknown;
            return result;
        }
        result.activity = static_cast<std::uint32_t>(*activity);
        choose_rates(result, placement);
        result.outcome = is_covered(agreement, placement) ? Assignment::Outcome::assigned
                                                          : Assignment::Outcome::outside_agreement;
        return result;
    }

   private:
    [[nodiscard]] std::vector<std::size_t> candidates_for(std::string_view university,
                                                          bool one_university) const {
        if (!university.empty())
            return agreements_named(*agreements_, university);
        std::vector<std::size_t> all;
        for (std::size_t index = 0; one_university && index < agreements_->size(); ++index)
            all.push_back(index);
        return all;
    }

    [[nodiscard]] std::vector<std::size_t> agreements_with(const std::string& university) const {
        std::vector<std::size_t> with;
        for (std::size_t index = 0; index < agreements_->size(); ++index)
            if (fold_name((*agreements_)[index].university.name) == fold_name(university))
                with.push_back(index);
        return with;
    }

    [[nodiscard]] std::optional<std::size_t> valid_on(const std::vector<std::size_t>& candidates,
                                                      Date day) const {
        for (const std::size_t candidate : candidates)
            if ((*agreements_)[candidate].is_valid_on(day))
                return candidate;
        return std::nullopt;
    }

    [[nodiscard]] std::size_t agreement_on_first_day(const std::vector<std::size_t>& candidates,
                                                     const Placement& placement) const {
        return placement.has_first
                   ? valid_on(candidates, placement.first).value_or(candidates.front())
                   : candidates.front();
    }

    // A placement that goes on after its agreement's last day is covered when a later agreement
    // with the university takes over the day after; it stays with the one of its first day. So also
    // when the row names its agreement by id.
    [[nodiscard]] bool is_covered(std::size_t agreement, const Placement& placement) const {
        if (!placement.has_first)
            return true;
        if (!(*agreements_)[agreement].is_valid_on(placement.first))
            return false;
        std::optional<std::size_t> covering = agreement;
        while (covering && placement.has_last) {
            const std::optional<Date>& valid_to = (*agreements_)[*covering].valid_to;
            if (!valid_to || placement.last <= *valid_to)
                return true;
            covering = valid_on(of_university_[agreement], valid_to->plus_days(1));
        }
        return covering.has_value();
    }

    void choose_rates(Assignment& result, const Placement& placement) const {
        const Meanings& meanings = meanings_[result.agreement];
        if (meanings.rates_by_programme.empty())
            return;
        // Only an empty cell means the unit's only programme: a slip might be another one.
        const auto rates = placement.programme == 0
                               ? meanings.rates_by_activity[result.activity]
                               : meanings.rates_by_programme[placement.programme];
        result.rates = rates.value_or(0);
        result.rate_undecided = !rates;
    }

    const std::vector<Agreement>* agreements_;
    std::vector<Meanings> meanings_;                       // by agreement
    std::vector<std::vector<std::size_t>> of_university_;  // of each agreement: all with the same
    std::vector<std::vector<std::size_t>> candidates_;     // agreements, by university text
};

}  // namespace

Assignments assign(const PlacementList& list, const std::vector<Agreement>& agreements,
                   unsigned threads) {
    if (agreements.empty())
        return Assignments(list.placements.size(), Assignment{});
    Assignments assignments(list.placements.size());
    const Assigner assigner(list, agreements);
    in_parallel(threads, threads, [&](std::size_t part) {
        const IndexRange rows = share_of(assignments.size(), part, threads);
        for (std::size_t row = rows.begin; row < rows.end; ++row)
            assignments[row] = assigner.assign(list.placements[row]);
    });
    return assignments;
}

const RateTable& rates_of(const Assignment& assignment, const std::vector<Agreement>& agreements) {
    const CompensationTerms& terms = agreements[assignment.agreement].compensation;
    return assignment.rates == 0 ? terms.rates : terms.programmes[assignment.rates - 1].rates;
}

}  // namespace underlag
