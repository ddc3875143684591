#include <algorithm>

#include "underlag/reports/status_report.hpp"

namespace underlag {

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

}  // namespace underlag
