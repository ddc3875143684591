// What stood invoiced on a day, line by line, for the accrual of a year.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

struct InvoicedPart {
    std::int64_t placement = 0;                      // its record
    std::string_view agreement = {}, activity = {};  // ids, as the document has them
    Line line;                                       // its period, days, week rate and amount
    HolidayPolicy public_holidays = HolidayPolicy::paid;
};

// Of placements in the terms from `first` on: lines issued at latest on the day that no credit note
// of that day or before credits, in the order of issue. Views last until the next.
void each_line_invoiced_on(const Ledger& ledger, Date day, Term first,
                           const std::function<void(const InvoicedPart&)>& look_at);

}  // namespace underlag
