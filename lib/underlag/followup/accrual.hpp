// What the days up to a date are worth and no invoice has claimed by then (periodisering).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/invoicing/due_lines.hpp"

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

// Of the whole ledger, line by line: what is due now and later, less what was invoiced at latest on
// the day. Where a line was invoiced before its last day, nothing of it is left.
class AccrualSum {
   public:
    AccrualSum(Date at, const std::vector<Agreement>& agreements);  // which outlive this

    void add_due(const DueLine& due);
    // Of a line that no credit note of the day or before credits.
    void add_invoiced(std::string_view agreement, std::string_view activity, const Line& line,
                      HolidayPolicy policy);

    [[nodiscard]] Accrual accrual() const;

   private:
    Date at_;
    const std::vector<Agreement>* agreements_;
    std::vector<std::vector<Money>> due_;  // by agreement and unit, as they stand there
    using OfUnits = std::map<std::string, Money, std::less<>>;
    std::map<std::string, OfUnits, std::less<>> invoiced_;  // by ids of agreement and unit
};

}  // namespace underlag
