// P116: a placement has days in a term that is invoiced after the issue date (§ 4.6: paid in
// arrears).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// in_arrears = "term". {placement} is empty where the row has no id.
inline constexpr Kind not_ended_at_issue_date{
    .code = "P116",
    .name = "not-ended-at-issue-date",
    .severity = Severity::warning,
    .swedish = {"placeringen{placement} pågår till och med {end}, efter utfärdandedatumet "
                "{issue_date}: {days} därefter tas med enligt avtalet",
                "rätta slutdatumet och fakturera om vid ett avhopp"},
    .english = {"the placement{placement} goes on until {end}, after the issue date {issue_date}: "
                "{days} after it are included as agreed",
                "correct the end date and invoice again after a drop-out"},
    .tells_of_calendar = true};

// in_arrears = "placement"
inline constexpr Kind not_yet_due_at_issue_date{
    .code = "P116",
    .name = "not-ended-at-issue-date",
    .severity = Severity::warning,
    .swedish = {"placeringen{placement} pågår till och med {end}, efter utfärdandedatumet "
                "{issue_date}: {amount} lämnas ute till dess, eftersom avtalet betalar avslutade "
                "placeringar",
                "gör underlaget på nytt {end} eller senare"},
    .english = {"the placement{placement} goes on until {end}, after the issue date {issue_date}: "
                "{amount} is left out until then, since the agreement pays for ended placements",
                "make the invoice base again on {end} or later"},
    .tells_of_calendar = true};

// One for each term that is invoiced.
void check_not_ended_at_issue_date(const RowCheck& row);

}  // namespace underlag
