// A202: no loaded agreement is with the university of a row (§ 2).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind unknown_university{
    .code = "A202",
    .name = "unknown-university",
    .severity = Severity::error,
    .swedish = {"inget inläst avtal är med lärosätet ”{university}”{nearest}",
                "rätta namnet i listan, eller ange avtalet med --agreement"},
    .english = {"no loaded agreement is with the university \"{university}\"{nearest}",
                "correct the name in the list, or give the agreement with --agreement"}};

void check_unknown_university(const RowCheck& row);

}  // namespace underlag
