// A204: a placement lies outside the time for which its agreement is valid (§ 9).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind outside_agreement_period{
    .code = "A204",
    .name = "outside-agreement-period",
    .severity = Severity::error,
    .swedish = {"{start}–{end} ligger inte helt inom avtalet {agreement}, som gäller {validity}",
                "rätta datumen, eller ange avtalet som gällde då med --agreement"},
    .english = {"{start} to {end} is not wholly within the agreement {agreement}, which is valid "
                "{validity}",
                "correct the dates, or give the agreement that was valid then with --agreement"}};

void check_outside_agreement_period(const RowCheck& row);

}  // namespace underlag
