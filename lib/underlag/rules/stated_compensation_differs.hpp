// P115: the list states another compensation than the agreement gives.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind stated_compensation_differs{
    .code = "P115",
    .name = "stated-compensation-differs",
    .severity = Severity::warning,
    .swedish = {"ersättningen är angiven till {stated} men blir {calculated}",
                "kontrollera dagar och veckoersättning; underlaget får det beräknade beloppet"},
    .english = {"the compensation is stated as {stated} but comes to {calculated}",
                "check the days and the week rate; the invoice base gets the calculated amount"}};

void check_stated_compensation_differs(const RowCheck& row);

}  // namespace underlag
