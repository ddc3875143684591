#include "underlag/rules/rate_of_year.hpp"

#include <algorithm>
#include <string>

#include "underlag/compensation/compensation.hpp"

namespace underlag {
namespace {

std::uint64_t key_of(const Assignment& assignment, Term term) {
    return std::uint64_t{assignment.agreement} << 40U | std::uint64_t{assignment.rates} << 20U |
           static_cast<std::uint64_t>(term.year * 2 + (term.season == Season::autumn ? 1 : 0));
}

// The first of two rows, either of which may not be there.
const Placement* first_of(const Placement* a, const Placement* b) {
    return a == nullptr || (b != nullptr && b < a) ? b : a;
}

std::string joined(const std::vector<int>& years, std::string_view last) {
    std::string text;
    for (std::size_t index = 0; index < years.size(); ++index) {
        if (index > 0)
            text += index + 1 == years.size() ? " " + std::string{last} + " " : ", ";
        text += std::to_string(years[index]);
    }
    return text;
}

// The years that the index lacks, and the table in which the year's own rate would do instead.
std::vector<Argument> missing_rate(const Agreement& agreement, std::uint32_t rates, int year,
                                   const NoRate& none) {
    const CompensationTerms& terms = agreement.compensation;
    std::vector<int> missing;
    for (int one = none.missing_year; one <= year; ++one)
        if (std::ranges::find(terms.index, one, &YearIndex::year) == terms.index.end())
            missing.push_back(one);
    if (missing.empty())  // before every known rate
        missing.push_back(none.missing_year);
    Argument published{"published", "[compensation.published]"};
    if (rates > 0)
        published = {"published",
                     "[compensation.programme.published] för " + terms.programmes[rates - 1].name,
                     "[compensation.programme.published] of " + terms.programmes[rates - 1].name};
    return {{"agreement", agreement.id},
            {"year", year},
            {"missing", joined(missing, "och"), joined(missing, "and")},
            {"lacking", joined(missing, "och") + " saknas",
             joined(missing, "and") + (missing.size() == 1 ? " is missing" : " are missing")},
            std::move(published)};
}

}  // namespace

RatesNeeded::RatesNeeded(const CheckInput& input) : input_(&input) {}

void RatesNeeded::look_at(IndexRange rows) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const Placement& placement = input_->list.placements[row];
        const Assignment& assignment = input_->assignments[row];
        const auto period = placement.period();
        if (assignment.outcome == Assignment::Outcome::assigned && !assignment.rate_undecided &&
            input_->is_to_be_paid(row) && period)
            look_at(placement, assignment, *period);
    }
}

void RatesNeeded::look_at(const Placement& placement, const Assignment& assignment, Period period) {
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
        need.first_row = first_of(need.first_row, &placement);
        if (input_->generate && input_->generate->includes(part.term))
            need.invoiced_row = first_of(need.invoiced_row, &placement);
    }
}

void RatesNeeded::add(const RatesNeeded& other) {
    for (const auto& [rate, need] : other.needs_) {
        Need& sum = needs_[rate];
        sum.first_row = first_of(sum.first_row, need.first_row);
        sum.invoiced_row = first_of(sum.invoiced_row, need.invoiced_row);
    }
}

void RatesNeeded::report(Diagnostics& found) const {
    const bool asks_for_missing = input_->question != Question::invoiced_now;
    const bool asks_for_preliminary = input_->question != Question::calculable;
    for (const auto& [rate, need] : needs_) {
        const auto [agreement, rates, year] = rate;
        const bool is_invoiced = need.invoiced_row != nullptr;
        if (input_->question == Question::invoiced_now && !is_invoiced)
            continue;
        const Placement& row = is_invoiced ? *need.invoiced_row : *need.first_row;
        const Location cell =
            input_->cell(row, row.first.year() == year ? Field::start : Field::end);
        const std::string& id = input_->agreements[agreement].id;
        const auto& known = input_->rates.rate(agreement, rates, year);
        if (!known && asks_for_missing) {
            Diagnostic& finding =
                found.add(no_rate_for_year, cell,
                          missing_rate(input_->agreements[agreement], rates, year, known.error()));
            if (is_invoiced)
                finding.severity = Severity::error;
        } else if (known && asks_for_preliminary && known->is_preliminary()) {
            found.add(preliminary_rate, cell,
                      {{"year", year}, {"agreement", id}, {"rate", known->amount}});
        }
    }
}

}  // namespace underlag
