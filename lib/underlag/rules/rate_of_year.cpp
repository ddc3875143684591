#include "underlag/rules/rate_of_year.hpp"

#include <map>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "underlag/compensation/paid_days.hpp"

namespace underlag {
namespace {

class RateCheck {
   public:
    explicit RateCheck(const CheckInput& input) : input_(&input) {}

    void look_at(const Placement& placement, const Assignment& assignment) {
        const Period period = placement.period().value();
        const std::uint64_t key = key_of(assignment, term_of(period.first()));
        if ((key == last_known_ || known_.contains(key)) && !crosses_term_border(period)) {
            last_known_ = key;
            return;
        }
        const HolidayPolicy policy =
            input_->agreements[assignment.agreement].compensation.public_holidays;
        for (const TermPart& part : term_parts(period, policy, placement.stated())) {
            known_.insert(key_of(assignment, part.term));
            Need& need = needs_[{assignment.agreement, assignment.rates, part.term.year}];
            if (need.first_row == nullptr)
                need.first_row = &placement;
            if (need.invoiced_row == nullptr && input_->generate &&
                input_->generate->includes(part.term))
                need.invoiced_row = &placement;
        }
    }

    void report(Diagnostics& found) const {
        for (const auto& [rate, need] : needs_) {
            const auto [agreement, rates, year] = rate;
            const bool is_invoiced = need.invoiced_row != nullptr;
            const Placement& row = is_invoiced ? *need.invoiced_row : *need.first_row;
            const Location cell =
                input_->cell(row, row.first.year() == year ? Field::start : Field::end);
            const std::string& id = input_->agreements[agreement].id;
            const auto& known = input_->rates.rate(agreement, rates, year);
            if (!known) {
                Diagnostic& finding = found.add(no_rate_for_year, cell,
                                                {{"agreement", id},
                                                 {"year", year},
                                                 {"missing_year", known.error().missing_year}});
                if (is_invoiced)
                    finding.severity = Severity::error;
            } else if (known->is_preliminary()) {
                found.add(preliminary_rate, cell,
                          {{"year", year}, {"agreement", id}, {"rate", known->amount}});
            }
        }
    }

   private:
    // The rows that need the rate of a year: the first of all, and the first that is now invoiced.
    struct Need {
        const Placement* first_row = nullptr;
        const Placement* invoiced_row = nullptr;
    };

    static std::uint64_t key_of(const Assignment& assignment, Term term) {
        return std::uint64_t{assignment.agreement} << 40U | std::uint64_t{assignment.rates} << 20U |
               static_cast<std::uint64_t>(term.year * 2 + (term.season == Season::autumn ? 1 : 0));
    }

    const CheckInput* input_;
    // Rates and terms of which earlier rows have shown all that there is to know, and the one that
    // the row before was paid by.
    std::unordered_set<std::uint64_t> known_;
    std::optional<std::uint64_t> last_known_;
    std::map<std::tuple<std::uint32_t, std::uint32_t, int>, Need> needs_;
};

}  // namespace

void check_rate_of_year(const CheckInput& input, Diagnostics& found) {
    RateCheck check(input);
    for (std::size_t row = input.ledger_row_count; row < input.list.placements.size(); ++row) {
        const Placement& placement = input.list.placements[row];
        const Assignment& assignment = input.assignments[row];
        if (assignment.outcome == Assignment::Outcome::assigned && !assignment.rate_undecided &&
            !placement.is_cancelled && placement.period())
            check.look_at(placement, assignment);
    }
    check.report(found);
}

}  // namespace underlag
