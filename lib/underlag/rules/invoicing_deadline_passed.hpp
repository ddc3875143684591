// I301: the issue date lies after the term's invoicing deadline, 15 June or 15 December (§ 4.6).
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind past_invoicing_deadline{
    .code = "I301",
    .name = "past-invoicing-deadline",
    .severity = Severity::warning,
    .swedish = {"utfärdandedatumet {issue_date} ligger efter {deadline}, då {term} senast skulle "
                "faktureras",
                "skicka underlagen snarast och meddela lärosätet"},
    .english =
        {"the issue date {issue_date} is after {deadline}, by which {term} was to be invoiced",
         "send the invoice bases as soon as possible and tell the university"},
    .tells_of_calendar = true};

void check_invoicing_deadline_passed(const CheckInput& input, Diagnostics& found);

}  // namespace underlag
