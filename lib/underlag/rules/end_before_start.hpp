// P101: a placement ends before it starts.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind end_before_start{
    .code = "P101",
    .name = "end-before-start",
    .severity = Severity::error,
    .swedish = {"slutdatum {end} ligger före startdatum {start}",
                "byt plats på datumen eller rätta det som är fel"},
    .english = {"the end date {end} is before the start date {start}",
                "swap the dates or correct the wrong one"}};

void check_end_before_start(const RowCheck& row);

}  // namespace underlag
