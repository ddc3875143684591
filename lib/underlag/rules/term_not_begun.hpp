// I306: the term to be invoiced begins after the issue date.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind term_not_begun{
    .code = "I306",
    .name = "term-not-begun",
    .severity = Severity::warning,
    .swedish = {"{term} börjar {start}, efter utfärdandedatumet {issue_date}",
                "kontrollera --term och --issue-date"},
    .english = {"{term} begins {start}, after the issue date {issue_date}",
                "check --term and --issue-date"}};

// From the ledger, where numbers are drawn: an error unless it is agreed to.
inline constexpr Kind term_not_begun_in_ledger{
    .code = "I306",
    .name = "term-not-begun",
    .severity = Severity::error,
    .swedish = {"{term} börjar {start}, efter utfärdandedatumet {issue_date}",
                "kontrollera --term och --issue-date; ska terminen faktureras i förskott: kör igen "
                "med --yes"},
    .english = {"{term} begins {start}, after the issue date {issue_date}",
                "check --term and --issue-date; if the term is to be invoiced in advance, run "
                "again with --yes"}};

void check_term_not_begun(const CheckInput& input, Diagnostics& found);

// The same of a term that is invoiced from the ledger.
void check_term_not_begun(Term term, Date issue_date, bool is_agreed, Diagnostics& found);

}  // namespace underlag
