#include "underlag/operations/compared_sides.hpp"

#include <algorithm>
#include <map>

#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/compensation.hpp"
#include "underlag/values/public_holidays.hpp"

namespace underlag {
namespace {

std::vector<Date> days_of(Period period, HolidayPolicy policy) {
    std::vector<Date> days;
    for (Date day = period.first(); day <= period.last(); day = day.plus_days(1))
        if (!day.is_weekend() && (policy == HolidayPolicy::paid || !is_public_holiday(day)))
            days.push_back(day);
    return days;
}

class Sides {
   public:
    Sides(Term term, const std::vector<std::size_t>& of_university, ReconcilePlan& into)
        : term_(term),
          of_university_(&of_university),
          into_(&into),
          checked_(&into.checked),
          // Rows without dates need the year too.
          rates_(into.checked.agreements, term.year, term.year) {
        for (const std::size_t agreement : of_university)
            names_.emplace_back(checked_->agreements[agreement]);
    }

    void add_ours(std::size_t row) {
        const Placement& placement = checked_->list.placements[row];
        const Assignment& assignment = checked_->assignments[row];
        const auto period = placement.period();
        if (!period || placement.is_cancelled ||
            assignment.outcome != Assignment::Outcome::assigned)
            return;
        const Agreement& agreement = checked_->agreements[assignment.agreement];
        const HolidayPolicy policy = agreement.compensation.public_holidays;
        const auto part = part_in_term(*period, term_, policy, placement.stated());
        if (!part) {
            ++into_->ours_outside_term;
            return;
        }
        if (!is_of_university(assignment)) {
            ++into_->ours_at_others;
            return;
        }
        ComparedRow compared{.row = row,
                             .unit = number_of(agreement, assignment.activity),
                             .days = days_of(part->period, policy),
                             .paid = part->count.paid()};
        if (const auto rate = rate_of(assignment))
            compared.amount = compensation(*rate, compared.paid);
        else
            ++into_->ours_without_rate;
        into_->our_students.push_back({&placement, compared.unit});
        into_->our_rows.push_back(std::move(compared));
    }

    void add_theirs(std::size_t row) {
        const Placement& placement = checked_->list.placements[row];
        const Assignment& assignment = checked_->assignments[row];
        if (placement.is_cancelled)
            return;
        if (placement.university != 0 && assignment.has_agreement &&
            !is_of_university(assignment)) {
            ++into_->theirs_at_others;
            return;
        }
        ComparedRow compared{.row = row, .unit = unit_of(placement)};
        if (!count_days_of(placement, compared)) {
            ++into_->theirs_outside_term;
            return;
        }
        into_->their_students.push_back({&placement, compared.unit});
        into_->their_rows.push_back(std::move(compared));
    }

   private:
    [[nodiscard]] bool is_of_university(const Assignment& assignment) const {
        return std::ranges::find(*of_university_, assignment.agreement) != of_university_->end();
    }

    // A unit is one, whichever of the university's agreements it is under.
    [[nodiscard]] std::uint32_t number_of(const Agreement& agreement, std::size_t activity) {
        const Activity& unit = agreement.activities[activity];
        const auto [entry, is_new] =
            numbers_.try_emplace(unit.id, static_cast<std::uint32_t>(into_->units.size()));
        if (is_new)
            into_->units.push_back({agreement.id, unit.id, unit.name});
        return entry->second;
    }

    // Not by its assignment: a row without dates has none.
    [[nodiscard]] std::optional<std::uint32_t> unit_of(const Placement& placement) {
        if (placement.activity == 0)
            return std::nullopt;
        for (std::size_t index = 0; index < names_.size(); ++index)
            if (const auto unit = names_[index].find(checked_->list.activities[placement.activity]))
                return number_of(checked_->agreements[(*of_university_)[index]], *unit);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Money> rate_of(const Assignment& assignment) const {
        const auto& rate = rates_.rate(assignment.agreement, assignment.rates, term_.year);
        return rate && !assignment.rate_undecided ? std::optional{rate->amount} : std::nullopt;
    }

    // Theirs by the programme's rate where the row tells it, otherwise the agreement's own.
    [[nodiscard]] Money our_rate_for(std::size_t row) const {
        Assignment assignment = checked_->assignments[row];
        if (!assignment.has_agreement || !is_of_university(assignment))
            assignment.agreement = static_cast<std::uint32_t>(of_university_->front());
        if (assignment.outcome != Assignment::Outcome::assigned || assignment.rate_undecided)
            assignment.rates = 0;
        assignment.rate_undecided = false;
        return rate_of(assignment).value_or(Money{});
    }

    // False when nothing of the row lies in the term.
    [[nodiscard]] bool count_days_of(const Placement& placement, ComparedRow& row) const {
        const std::size_t agreement = checked_->assignments[row.row].has_agreement
                                          ? checked_->assignments[row.row].agreement
                                          : of_university_->front();
        const HolidayPolicy policy = checked_->agreements[agreement].compensation.public_holidays;
        const Money rate = our_rate_for(row.row);
        const auto period = placement.period();
        int of_whole = 0;
        if (period) {
            const auto part = part_in_term(*period, term_, policy, placement.stated());
            if (!part)
                return count_kronor_alone(placement, *period, policy, row);
            row.days = days_of(part->period, policy);
            row.paid = part->count.paid();
            of_whole = crosses_term_border(*period)
                           ? count_days(*period, policy, std::nullopt).paid()
                           : row.paid;
        } else {
            row.paid = of_whole = placement.stated().value_or(days_worth(placement, rate));
        }
        row.has_our_rate = !placement.has_stated_compensation;
        row.amount = !placement.has_stated_compensation ? compensation(rate, row.paid)
                     : of_whole > 0 ? scaled(placement.stated_compensation, row.paid, of_whole)
                                    : placement.stated_compensation;
        into_->theirs_has_amounts = into_->theirs_has_amounts || placement.has_stated_compensation;
        return true;
    }

    // A row of theirs may want kronor for a weekend, or for 0 days.
    [[nodiscard]] bool count_kronor_alone(const Placement& placement, Period period,
                                          HolidayPolicy policy, ComparedRow& row) const {
        if (!placement.has_stated_compensation || placement.stated_compensation == Money{} ||
            term_of(period.first()) != term_)
            return false;
        if (crosses_term_border(period) && count_days(period, policy, std::nullopt).paid() > 0)
            return false;  // of days in the other term
        row.amount = placement.stated_compensation;
        into_->theirs_has_amounts = true;
        return true;
    }

    // A row that tells kronor alone stands for as many days as they come to at our rate.
    [[nodiscard]] static int days_worth(const Placement& placement, Money rate) {
        constexpr std::int64_t most_days = 366;
        if (!placement.has_stated_compensation || rate <= Money{} ||
            placement.stated_compensation <= Money{})
            return 0;
        const std::int64_t days =
            divide_half_away(placement.stated_compensation.ore() * days_per_week, rate.ore());
        return static_cast<int>(std::clamp<std::int64_t>(days, 1, most_days));
    }

    Term term_;
    const std::vector<std::size_t>* of_university_;
    ReconcilePlan* into_;
    const CheckedLists* checked_;
    RateBook rates_;
    std::vector<ActivityNames> names_;  // of the university's agreements
    std::map<std::string, std::uint32_t> numbers_;
};

}  // namespace

void compare_sides(Term term, const std::vector<std::size_t>& of_university,
                   const std::vector<bool>& left_out, ReconcilePlan& into) {
    Sides sides(term, of_university, into);
    for (std::size_t row = 0; row < into.checked.list.placements.size(); ++row) {
        if (left_out[row])
            continue;
        if (row < into.first_of_theirs)
            sides.add_ours(row);
        else
            sides.add_theirs(row);
    }
}

}  // namespace underlag
