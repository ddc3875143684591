// P109: a placement has no paid days in the term that is being invoiced.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind outside_term{.code = "P109",
                                   .name = "outside-term",
                                   .severity = Severity::note,
                                   .swedish = {"{start}–{end} har inga betalda dagar i {term}", ""},
                                   .english = {"{start} to {end} has no paid days in {term}", ""}};

void check_outside_term(const RowCheck& row);

}  // namespace underlag
