// A213: programmes have week rates of their own, and the row does not say which applies.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind programme_decides_rate{
    .code = "A213",
    .name = "programme-decides-rate",
    .severity = Severity::error,
    .swedish =
        {"veckoersättningen beror på utbildningen, men ”{programme}” går inte att tolka{nearest}",
         "skriv utbildningen som i avtalet {agreement}, eller lägg till namnet där: bland "
         "utbildningens aliases eller i programmes"},
    .english = {
        "the week rate depends on the programme, but \"{programme}\" cannot be told{nearest}",
        "write the programme as in the agreement {agreement}, or add the name there: among the "
        "programme's aliases or to programmes"}};

inline constexpr Kind programme_left_out{
    .code = programme_decides_rate.code,
    .name = programme_decides_rate.name,
    .severity = programme_decides_rate.severity,
    .swedish = {"veckoersättningen beror på utbildningen, som inte är angiven",
                "skriv utbildningen som i avtalet {agreement}"},
    .english = {"the week rate depends on the programme, which is not given",
                "write the programme as in the agreement {agreement}"}};

void check_programme_decides_rate(const RowCheck& row);

}  // namespace underlag
