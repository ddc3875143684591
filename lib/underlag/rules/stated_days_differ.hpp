// P103: the stated days are not those of the calendar; they count all the same.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind stated_days_differ{
    .code = "P103",
    .name = "stated-days-differ",
    .severity = Severity::warning,
    .swedish = {"{stated_are} angivna men perioden har {calendar} betalda vardagar; de "
                "angivna gäller",
                "rätta datumen eller antalet om det inte är meningen"},
    .english = {"{stated_are} stated but the period has {calendar} paid weekdays; the stated "
                "ones count",
                "correct the dates or the number if this is not meant"}};

void check_stated_days_differ(const RowCheck& row);

}  // namespace underlag
