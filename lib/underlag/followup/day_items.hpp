// The single days of rows on two sides, and which of them are one.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "underlag/followup/compared_days.hpp"

namespace underlag {

struct DayItem {
    std::size_t row = 0;  // an index in the side's rows
    std::optional<std::uint32_t> unit = {};
    std::optional<Date> day = {};  // nothing: the row tells only how many
    Money amount = {};             // the days of a row are worth what the row is, to the öre
    DayItem* match = nullptr;      // the same day on the other side
};

struct MatchedDays {
    std::vector<DayItem> ours = {};    // by day
    std::vector<DayItem> theirs = {};  // likewise
    // Rows (ours, theirs) with a day that both have, but at two units.
    std::vector<std::pair<std::size_t, std::size_t>> at_other_units = {};
};

[[nodiscard]] MatchedDays matched_days(std::span<const ComparedRow> ours,
                                       std::span<const ComparedRow> theirs);

}  // namespace underlag
