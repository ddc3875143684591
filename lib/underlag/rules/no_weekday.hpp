// P102: no day of a placement is paid: no Monday to Friday in it, and no stated days.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind no_weekday{
    .code = "P102",
    .name = "no-weekday",
    .severity = Severity::error,
    .swedish = {"{start}–{end} innehåller ingen dag som betalas",
                "rätta datumen, eller ange dagarna i kolumnen Antal dagar om studenten gick helg"},
    .english = {
        "{start} to {end} holds no day that is paid",
        "correct the dates, or give the days in the column days if the student worked a weekend"}};

void check_no_weekday(const RowCheck& row);

}  // namespace underlag
