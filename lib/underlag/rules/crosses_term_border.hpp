// P110: a placement has paid days in more than one term (§ 4.6: invoiced per term).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind crosses_term_border_note{
    .code = "P110",
    .name = "crosses-term-border",
    .severity = Severity::note,
    .swedish = {"placeringen faktureras i flera terminer: {parts}", ""},
    .english = {"the placement is invoiced in several terms: {parts}", ""}};

void check_crosses_term_border(const RowCheck& row);

}  // namespace underlag
