// P111: stated days that differ from the calendar cannot be shared between two terms.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind stated_days_cross_term{
    .code = "P111",
    .name = "stated-days-cross-term",
    .severity = Severity::error,
    .swedish = {"{stated_are} angivna, men perioden har {calendar} betalda vardagar och går "
                "över en terminsgräns: dagarna kan inte fördelas",
                "gör två rader, en till och med {last} och en från och med dagen efter, med egna "
                "dagar; ge den andra ett eget placerings-id"},
    .english = {"{stated_are} stated, but the period has {calendar} paid weekdays and crosses "
                "a term border: the days cannot be shared out",
                "make two rows, one up to {last} and one from the day after, with days of their "
                "own; give the second an id of its own"}};

void check_stated_days_cross_term(const RowCheck& row);

}  // namespace underlag
