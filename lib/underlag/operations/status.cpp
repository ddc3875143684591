#include "underlag/operations/status.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "underlag/operations/next_step.hpp"

namespace underlag {
namespace {

bool is_valid_in(const Agreement& agreement, Term term) {
    return agreement.valid_from <= period_of(term).last() &&
           (!agreement.valid_to || period_of(term).first() <= *agreement.valid_to);
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
                add_frame(status, frame, term.season);
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
        for (const WaitingPart& part : standing_->waiting)
            ++unit(part.term, checked.agreements[part.agreement], unit_of(part.row)).waiting;
    }

    void add_amounts() {
        for (const DueLine& due : standing_->due)
            unit_of(due).due += due.line.amount;
        for (const DueLine& later : standing_->later)
            unit_of(later).later += later.line.amount;
        for (const InvoicedLine& invoiced : standing_->invoiced)
            unit_of(invoiced).invoiced += invoiced.line->amount;
        for (const InvoicedLine& left : standing_->left) {
            UnitStatus& status = unit_of(left);
            status.invoiced += left.line->amount;
            status.left += left.line->amount;
        }
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
        for (TermStatus& term : terms) {
            std::ranges::stable_sort(term.units, {}, [](const UnitStatus& unit) {
                return std::tie(unit.university, unit.activity);
            });
            term.awaited = awaited_in(term.term);
        }
        return terms;
    }

    [[nodiscard]] std::vector<ComingDue> coming() const {
        std::map<std::tuple<Date, std::string, std::string>, ComingDue> coming;
        for (const DueLine& later : standing_->later) {
            const Agreement& agreement = standing_->checked.agreements[later.agreement];
            const Activity& activity = agreement.activities[later.activity];
            const Date day = later.line.period.last();
            ComingDue& due = coming[{day, agreement.id, activity.id}];
            due.day = day;
            due.term = term_of(day);
            due.agreement = agreement.id;
            due.activity = activity.id;
            due.activity_name = activity.name;
            ++due.placements;
            due.amount += later.line.amount;
        }
        std::vector<ComingDue> sorted;
        for (auto& [key, due] : coming)
            sorted.push_back(std::move(due));
        return sorted;
    }

   private:
    [[nodiscard]] std::vector<AwaitedRate> awaited_in(Term term) const {
        std::map<std::pair<std::string, int>, std::size_t> counts;
        for (const WaitingPart& part : standing_->waiting)
            if (part.term == term)
                ++counts[{standing_->checked.agreements[part.agreement].id, part.missing_year}];
        std::vector<AwaitedRate> awaited;
        for (const auto& [rate, placements] : counts)
            awaited.push_back({rate.first, rate.second, placements});
        return awaited;
    }

    UnitStatus& unit_of(const DueLine& due) {
        const Agreement& agreement = standing_->checked.agreements[due.agreement];
        return unit(term_of(due.line.period.first()), agreement,
                    agreement.activities[due.activity]);
    }
    UnitStatus& unit_of(const InvoicedLine& invoiced) {
        const Document& document = *invoiced.document;
        return unit(term_of(invoiced.line->period.first()), document.agreement,
                    document.receiver.name, document.subject.id, document.subject.name);
    }

    // A frame that says nothing of the term, but of the other, awaits nobody.
    static void add_frame(UnitStatus& status, const PlanningFrame& frame, Season season) {
        const auto of_term = frame.in(season);
        if (!of_term && !frame.students_per_year)
            return;
        status.planned_students += of_term.value_or(frame.in_year());
        status.is_planned_by_term = status.is_planned_by_term || of_term.has_value();
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

Term two_terms_before(Term term) {
    return {term.year - 1, term.season};
}

Term first_looked_at(const LedgerStatus& status) {
    return two_terms_before(term_of(status.today));
}

// Under all agreements, by the unit's id.
std::map<std::string_view, std::size_t> imported_in(const TermStatus& term) {
    std::map<std::string_view, std::size_t> imported;
    for (const UnitStatus& unit : term.units)
        imported[unit.activity] += unit.imported;
    return imported;
}

// Adds a unit whose frame is empty once, with all agreements that share it.
void add_empty_frame(const TermStatus& term, const UnitStatus& unit, std::vector<LateUnit>& late) {
    const auto known = std::ranges::find_if(late, [&](const LateUnit& other) {
        return other.has_no_placement && other.term == term.term &&
               other.unit->activity == unit.activity;
    });
    if (known == late.end())
        late.push_back({term.term, &unit, true, {unit.agreement}});
    else
        known->agreements.push_back(unit.agreement);
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
        sum.waiting += unit.waiting;
        sum.due += unit.due;
        sum.invoiced += unit.invoiced;
        sum.left += unit.left;
        sum.later += unit.later;
        sum.corrections += unit.corrections;
    }
    return sum;
}

std::vector<LateUnit> late_units(const LedgerStatus& status) {
    std::vector<LateUnit> late;
    for (const TermStatus& term : status.terms) {
        if (status.today <= invoicing_deadline(term.term))
            continue;
        auto imported = imported_in(term);
        for (const UnitStatus& unit : term.units) {
            if (unit.is_open())
                late.push_back({term.term, &unit, false, {unit.agreement}});
            else if (unit.planned_students > 0 && imported[unit.activity] == 0 &&
                     term.term >= first_looked_at(status))
                add_empty_frame(term, unit, late);
        }
    }
    return late;
}

std::vector<AbsentUnit> absent_units(const LedgerStatus& status) {
    std::vector<AbsentUnit> absent;
    const std::vector<LateUnit> late = late_units(status);
    for (const TermStatus& term : status.terms) {
        if (term.term < first_looked_at(status) || term.term > term_of(status.today))
            continue;
        const auto last_year =
            std::ranges::find(status.terms, two_terms_before(term.term), &TermStatus::term);
        if (last_year == status.terms.end())
            continue;
        auto now = imported_in(term);
        auto then = imported_in(*last_year);
        for (const UnitStatus& unit : last_year->units) {
            if (unit.imported == 0 || now[unit.activity] > 0 || then[unit.activity] == 0)
                continue;
            const bool is_late = std::ranges::any_of(late, [&](const LateUnit& other) {
                return other.term == term.term && other.unit->activity == unit.activity;
            });
            if (!is_late)
                absent.push_back({term.term, &unit, then[unit.activity]});
            then[unit.activity] = 0;  // told of once
        }
    }
    return absent;
}

bool is_urgent(const LedgerStatus& status, int days) {
    return std::ranges::any_of(status.terms,
                               [&](const TermStatus& term) {
                                   return term.is_open() &&
                                          days_between(status.today,
                                                       invoicing_deadline(term.term)) < days;
                               }) ||
           std::ranges::any_of(status.share_years, [&](const ShareYear& year) {
               return year.is_open() && year.deadline &&
                      days_between(status.today, *year.deadline) < days;
           });
}

LedgerStatus ledger_status(const Ledger& ledger, const StatusRequest& request,
                           LedgerStanding& standing) {
    StatusTable table(standing);
    table.count_placements();
    table.add_amounts();
    LedgerStatus status{request.ledger, request.today, table.terms(), {}};
    UnfinishedRuns unfinished = unfinished_runs(ledger, false);
    status.unwritten = std::move(unfinished.ours);
    status.held = std::move(unfinished.held);
    status.coming = table.coming();
    CheckInput input = check_input(standing.checked, std::nullopt, request.reading.threads);
    input.set_aside = &standing.faulty;
    status.places = coming_places(input, request.today);
    status.share_years = share_years(&ledger, sharing_files(standing.checked.agreement_sources),
                                     request.today, request.given_options);
    name_older_agreements(standing, status);
    status.next_command = next_command(ledger, request, status, standing);
    return status;
}

}  // namespace underlag
