// P116: a placement has days in the term after the issue date (§ 4.6: paid in arrears).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind not_ended_at_issue_date{
    .code = "P116",
    .name = "not-ended-at-issue-date",
    .severity = Severity::warning,
    .swedish = {"placeringen har dagar i terminen till och med {end}, efter utfärdandedatumet "
                "{issue_date}; hela "
                "terminens dagar tas med enligt avtalet",
                "rätta slutdatumet och fakturera om vid ett avhopp"},
    .english = {"the placement has days in the term up to {end}, after the issue date "
                "{issue_date}; all the "
                "days of the term are included as agreed",
                "correct the end date and invoice again after a drop-out"}};

inline constexpr Kind not_yet_due_at_issue_date{
    .code = "P116",
    .name = "not-ended-at-issue-date",
    .severity = Severity::warning,
    .swedish = {"placeringen har dagar i terminen till och med {end}, efter utfärdandedatumet "
                "{issue_date}; den tas inte "
                "med, eftersom avtalet betalar avslutade placeringar",
                "gör underlaget på nytt när placeringen är slut"},
    .english = {"the placement has days in the term up to {end}, after the issue date "
                "{issue_date}; it is left "
                "out, since the agreement pays for ended placements",
                "make the invoice base again when the placement has ended"}};

void check_not_ended_at_issue_date(const RowCheck& row);

}  // namespace underlag
