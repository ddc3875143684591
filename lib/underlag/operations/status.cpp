#include "underlag/operations/status.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace underlag {
namespace {

bool is_valid_in(const Agreement& agreement, Term term) {
    const Period days = period_of(term);
    return agreement.valid_from <= days.last() &&
           (!agreement.valid_to || days.first() <= *agreement.valid_to);
}

class StatusTable {
   public:
    explicit StatusTable(const LedgerStanding& standing) : standing_(&standing) {
        for (Term term = standing.terms.first; term <= standing.terms.last; term = next(term))
            for (const Agreement& agreement : standing.checked.agreements)
                for (const Activity& activity : agreement.activities)
                    if (!activity.places.empty() && is_valid_in(agreement, term))
                        unit(term, agreement, activity);
    }

    UnitStatus& unit(Term term, const std::string& agreement, const std::string& university,
                     const std::string& activity, const std::string& activity_name) {
        UnitStatus& status = units_[{term, agreement, activity}];
        if (status.activity.empty()) {
            status.agreement = agreement;
            status.university = university;
            status.activity = activity;
            status.activity_name = activity_name;
        }
        return status;
    }

    UnitStatus& unit(Term term, const Agreement& agreement, const Activity& activity) {
        UnitStatus& status =
            unit(term, agreement.id, agreement.university.name, activity.id, activity.name);
        if (status.planned_students == 0)
            for (const PlanningFrame& frame : activity.places)
                status.planned_students += frame.students_per_year;
        return status;
    }

    void count_placements() {
        const CheckedLists& checked = standing_->checked;
        for (std::size_t row = 0; row < checked.list.placements.size(); ++row) {
            const Placement& placement = checked.list.placements[row];
            const Assignment& assignment = checked.assignments[row];
            const auto period = placement.period();
            if (placement.is_cancelled || !period || !assignment.has_agreement)
                continue;
            const Agreement& agreement = checked.agreements[assignment.agreement];
            const Term from = std::max(term_of(period->first()), standing_->terms.first);
            const Term to = std::min(term_of(period->last()), standing_->terms.last);
            for (Term term = from; term <= to; term = next(term)) {
                UnitStatus& status = unit(term, agreement, unit_of(row));
                ++status.imported;
                status.faulty += standing_->faulty[row] ? 1U : 0U;
            }
        }
    }

    void add_amounts() {
        for (const DueLine& due : standing_->due) {
            const Agreement& agreement = standing_->checked.agreements[due.agreement];
            unit(term_of(due.line.period.first()), agreement, agreement.activities[due.activity])
                .due += due.line.amount;
        }
        for (const InvoicedLine& invoiced : standing_->invoiced)
            unit_of(invoiced).invoiced += invoiced.line->amount;
        for (const Credit& credit : standing_->difference.to_credit)
            ++unit_of(standing_->invoiced[credit.invoiced]).corrections;
    }

    [[nodiscard]] std::vector<TermStatus> terms() const {
        std::vector<TermStatus> terms;
        for (const auto& [key, status] : units_) {
            const Term term = std::get<Term>(key);
            if (terms.empty() || terms.back().term != term)
                terms.push_back({term, {}});
            terms.back().units.push_back(status);
        }
        for (TermStatus& term : terms)
            std::ranges::stable_sort(term.units, {}, [](const UnitStatus& unit) {
                return std::tie(unit.university, unit.activity);
            });
        return terms;
    }

   private:
    UnitStatus& unit_of(const InvoicedLine& invoiced) {
        const Document& document = *invoiced.document;
        return unit(term_of(invoiced.line->period.first()), document.agreement,
                    document.receiver.name, document.subject.id, document.subject.name);
    }

    // A placement whose unit the agreement no longer has is told of by the id alone.
    [[nodiscard]] Activity unit_of(std::size_t row) const {
        const CheckedLists& checked = standing_->checked;
        const Assignment& assignment = checked.assignments[row];
        if (assignment.outcome != Assignment::Outcome::activity_unknown)
            return checked.agreements[assignment.agreement].activities[assignment.activity];
        const std::string id{checked.list.activities[checked.list.placements[row].activity]};
        Activity unknown;
        unknown.id = id;
        unknown.name = id;
        return unknown;
    }

    const LedgerStanding* standing_;
    std::map<std::tuple<Term, std::string, std::string>, UnitStatus> units_;
};

std::string generate_command(Term term) {
    return "underlag generate --term " + to_text(term);
}

// The earliest term with something to invoice or credit.
std::string next_command(const std::vector<TermStatus>& terms) {
    for (const TermStatus& term : terms)
        if (std::ranges::any_of(term.units, &UnitStatus::has_something_to_issue))
            return generate_command(term.term);
    return {};
}

}  // namespace

bool TermStatus::is_open() const {
    return std::ranges::any_of(units, &UnitStatus::is_open);
}

UnitStatus TermStatus::sum() const {
    UnitStatus sum;
    for (const UnitStatus& unit : units) {
        sum.imported += unit.imported;
        sum.faulty += unit.faulty;
        sum.due += unit.due;
        sum.invoiced += unit.invoiced;
        sum.corrections += unit.corrections;
    }
    return sum;
}

std::vector<LateUnit> late_units(const LedgerStatus& status) {
    std::vector<LateUnit> late;
    for (const TermStatus& term : status.terms)
        for (const UnitStatus& unit : term.units) {
            const bool has_begun = period_of(term.term).first() <= status.today;
            if (unit.planned_students > 0 && unit.imported == 0 && has_begun)
                late.push_back({term.term, &unit, true});
            else if (unit.is_open() && status.today > invoicing_deadline(term.term))
                late.push_back({term.term, &unit, false});
        }
    return late;
}

LedgerStatus ledger_status(const std::string& path, const LedgerStanding& standing,
                           std::vector<RunOutline> unwritten) {
    StatusTable table(standing);
    table.count_placements();
    table.add_amounts();
    LedgerStatus status{path, standing.issue_date, table.terms(), {}};
    status.unwritten = std::move(unwritten);
    status.next_command = status.unwritten.empty()
                              ? next_command(status.terms)
                              : generate_command(status.unwritten.front().term);
    return status;
}

}  // namespace underlag
