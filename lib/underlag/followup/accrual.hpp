// What the days up to a date are worth and no invoice has claimed by then (periodisering).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "underlag/invoicing/invoiced_lines.hpp"

namespace underlag {

struct AccrualRow {
    std::string agreement;  // ids
    std::string activity;
    Money amount = {};
    std::string activity_name = {};  // empty until the agreements are asked
};

struct Accrual {
    Date at = {};
    Money amount = {};
    std::vector<AccrualRow> units = {};  // by agreement and unit; those with nothing are left out
};

// What the line's days up to and with the day are worth. Days that a list states are shared by the
// calendar. Of a line that has ended it is the line's amount.
[[nodiscard]] Money worth_until(const Line& line, HolidayPolicy policy, Date at);

// Of the whole ledger: what is due now and later, less what was invoiced at latest on the day.
// Where a line was invoiced before its last day, nothing of it is left. `invoiced`: lines that no
// credit note of that day or before credits.
[[nodiscard]] Accrual accrual_at(Date at, const std::vector<Agreement>& agreements,
                                 std::span<const DueLine> due, std::span<const DueLine> later,
                                 std::span<const InvoicedLine> invoiced);

}  // namespace underlag
