// P104: more days are stated than 5 a calendar week, or than the period has.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind more_days_than_calendar{
    .code = "P104",
    .name = "more-days-than-calendar",
    .severity = Severity::error,
    .swedish = {"{stated_are} fler än de {most} som perioden rymmer",
                "ange högst 5 dagar per kalendervecka och aldrig fler än perioden har, eller rätta "
                "datumen"},
    .english = {"{stated_are} more than the {most} that the period can hold",
                "give at most 5 days a calendar week and never more than the period has, or "
                "correct the dates"}};

void check_more_days_than_calendar(const RowCheck& row);

}  // namespace underlag
