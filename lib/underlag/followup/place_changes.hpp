// Places that were changed or cancelled, and which of them later than four weeks before the first
// day (§ 4.2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "underlag/values/date.hpp"

namespace underlag {

// A placement as it was recorded on a day.
struct PlaceVersion {
    std::int64_t placement = 0;  // the record of its first version
    std::string id = {};
    std::string agreement = {};  // ids
    std::string activity = {};
    Date recorded = {};
    Date first = {};
    Date last = {};
    std::optional<int> stated_days = {};
    bool is_cancelled = false;
};

struct PlaceChange {
    enum class What : std::uint8_t { changed, cancelled } what = What::changed;
    std::string placement_id = {};
    std::string agreement = {};  // ids, of agreement and unit before the change
    std::string activity = {};
    std::string activity_name = {};  // empty until the agreements are asked
    Date recorded = {};
    Date first_day = {};  // of the place; of one that was moved the earlier of the two
    [[nodiscard]] int days_before() const { return days_between(recorded, first_day); }
    [[nodiscard]] bool is_late() const { return days_before() < 28; }
};

struct PlaceChanges {
    std::vector<PlaceChange> list = {};  // by day of record, then placement
    std::size_t changed = 0;
    std::size_t cancelled = 0;
    std::size_t late = 0;
};

// Of places whose first day lies in the year. Another unit, agreement, day or number of days is a
// change, and so is a cancelled place that is taken up again; another name or programme is none.
// Precondition: versions of one placement stand together, oldest first.
[[nodiscard]] PlaceChanges place_changes(int year, std::span<const PlaceVersion> versions);

}  // namespace underlag
