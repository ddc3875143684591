// I303: a placement has days before the ledger's first term; nothing before it is ever invoiced.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind before_first_term{
    .code = "I303",
    .name = "before-first-term",
    .severity = Severity::warning,
    .swedish = {"{days} ligger före {term}, liggarens första termin, och faktureras aldrig",
                "kontrollera att dagarna är fakturerade på annat sätt; första terminen väljs med "
                "--first-term när liggaren skapas"},
    .english = {"{days} before {term}, the ledger's first term, and will never be invoiced",
                "check that these days have been invoiced otherwise; the first term is chosen with "
                "--first-term when the ledger is made"}};

void check_before_first_term(const RowCheck& row);

}  // namespace underlag
