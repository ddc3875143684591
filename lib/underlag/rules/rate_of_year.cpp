#include "underlag/rules/rate_of_year.hpp"

#include <set>
#include <tuple>

#include "underlag/compensation/paid_days.hpp"

namespace underlag {
namespace {

class RateCheck {
   public:
    RateCheck(const CheckInput& input, Diagnostics& found) : input_(&input), found_(&found) {}

    void check(const Placement& placement, const Assignment& assignment) {
        const auto period = placement.period();
        const HolidayPolicy policy =
            input_->agreements[assignment.agreement].compensation.public_holidays;
        for (const TermPart& part : term_parts(*period, policy, placement.stated())) {
            const bool is_needed = !input_->generate || input_->generate->term == part.term;
            // A year that is only looked at must not keep the same year from being an error later.
            if (!said_.emplace(assignment.agreement, assignment.rates, part.term.year, is_needed)
                     .second)
                continue;
            report(placement, assignment, part.term.year, input_->generate && is_needed);
        }
    }

   private:
    void report(const Placement& placement, const Assignment& assignment, int year, bool is_error) {
        const auto& rate = input_->rates.rate(assignment.agreement, assignment.rates, year);
        const std::string& agreement = input_->agreements[assignment.agreement].id;
        const bool of_last_day = placement.first.year() != year;
        const Field field = of_last_day ? Field::end : Field::start;
        if (!rate) {
            Diagnostic& finding = found_->add(no_rate_for_year, input_->cell(placement, field),
                                              {{"agreement", agreement},
                                               {"year", year},
                                               {"missing_year", rate.error().missing_year}});
            if (is_error)
                finding.severity = Severity::error;
        } else if (rate->is_preliminary()) {
            found_->add(preliminary_rate, input_->cell(placement, field),
                        {{"year", year}, {"agreement", agreement}, {"rate", rate->amount}});
        }
    }

    const CheckInput* input_;
    Diagnostics* found_;
    std::set<std::tuple<std::uint32_t, std::uint32_t, int, bool>> said_;
};

}  // namespace

void check_rate_of_year(const CheckInput& input, Diagnostics& found) {
    RateCheck check(input, found);
    for (std::size_t row = 0; row < input.list.placements.size(); ++row) {
        const Placement& placement = input.list.placements[row];
        const Assignment& assignment = input.assignments[row];
        if (assignment.outcome == Assignment::Outcome::assigned && !assignment.rate_undecided &&
            !placement.is_cancelled && placement.period())
            check.check(placement, assignment);
    }
}

}  // namespace underlag
