// A206, A207: the week rate of a year that a list needs is not known, or is only proposed (§ 4.6).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind no_rate_for_year{
    .code = "A206",
    .name = "no-rate-for-year",
    .severity = Severity::warning,
    .swedish =
        {"avtalet {agreement} har ingen veckoersättning för {year}: {missing_year} saknas",
         "lägg till {missing_year} under [compensation.index] med riksdagens beslut, eller under "
         "[compensation.published] med beloppet ur lärosätets brev"},
    .english = {"the agreement {agreement} has no week rate for {year}: {missing_year} is missing",
                "add {missing_year} to [compensation.index] as the Riksdag decided, or to "
                "[compensation.published] with the amount of the university's letter"}};

inline constexpr Kind preliminary_rate{
    .code = "A207",
    .name = "preliminary-rate",
    .severity = Severity::warning,
    .swedish = {"veckoersättningen för {year} i avtalet {agreement}, {rate}, bygger på en "
                "preliminär omräkning",
                "sätt in det beslutade talet i [compensation.index] när det är känt"},
    .english = {"the week rate of {year} in the agreement {agreement}, {rate}, rests on a "
                "preliminary index",
                "put the decided figure into [compensation.index] when it is known"}};

// Each said once, at the first row that needs the year. A206 is an error when `generate` needs it.
void check_rate_of_year(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
