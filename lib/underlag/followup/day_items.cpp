#include "underlag/followup/day_items.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace underlag {
namespace {

bool may_be_one_unit(const std::optional<std::uint32_t>& a, const std::optional<std::uint32_t>& b) {
    return !a || !b || *a == *b;
}

// Of more days than are paid, those that the other side has too come first: which they are is not
// told, and nobody is asked about what may well be alike.
std::vector<Date> paid_days(const ComparedRow& row, std::span<const ComparedRow> others) {
    std::vector<Date> days = row.days;
    const auto paid = static_cast<std::size_t>(std::max(row.paid, 0));
    if (days.size() <= paid)
        return days;
    const auto others_have = [&](Date day) {
        return std::ranges::any_of(others, [&](const ComparedRow& other) {
            return may_be_one_unit(row.unit, other.unit) &&
                   std::ranges::binary_search(other.days, day);
        });
    };
    std::stable_partition(days.begin(), days.end(), others_have);
    days.resize(paid);
    std::ranges::sort(days);
    return days;
}

// `days`: of each row, those that are paid. Each day is worth what is left of the row's kronor when
// those before it have had their part, so that nothing is lost to rounding.
std::vector<DayItem> items_of(std::span<const ComparedRow> rows,
                              const std::vector<std::vector<Date>>& days) {
    std::vector<DayItem> items;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const ComparedRow& row = rows[index];
        Money given;
        for (int number = 0; number < row.paid; ++number) {
            const Money so_far = scaled(row.amount, number + 1, row.paid);
            const auto place = static_cast<std::size_t>(number);
            items.push_back({.row = index,
                             .unit = row.unit,
                             .day = place < days[index].size() ? std::optional{days[index][place]}
                                                               : std::nullopt,
                             .amount = so_far - given});
            given = so_far;
        }
    }
    std::ranges::stable_sort(items, {}, [](const DayItem& item) {
        return std::pair(!item.day, item.day.value_or(Date{}));
    });
    return items;
}

using Items = std::span<DayItem>;

// Calls `visit` with the items of each date that both sides have.
void visit_common_days(Items ours, Items theirs, const std::function<void(Items, Items)>& visit) {
    const auto of_first_day = [](Items items) {
        const auto end = std::ranges::find_if(
            items, [&](const DayItem& item) { return item.day != items.front().day; });
        return items.first(static_cast<std::size_t>(end - items.begin()));
    };
    while (!ours.empty() && !theirs.empty() && ours.front().day && theirs.front().day) {
        if (*ours.front().day < *theirs.front().day) {
            ours = ours.subspan(1);
        } else if (*theirs.front().day < *ours.front().day) {
            theirs = theirs.subspan(1);
        } else {
            const Items our_day = of_first_day(ours), their_day = of_first_day(theirs);
            visit(our_day, their_day);
            ours = ours.subspan(our_day.size());
            theirs = theirs.subspan(their_day.size());
        }
    }
}

void match_where(Items ours, Items theirs,
                 const std::function<bool(const DayItem&, const DayItem&)>& are_one) {
    for (DayItem& our : ours)
        for (DayItem& their : theirs)
            if (our.match == nullptr && their.match == nullptr && are_one(our, their)) {
                our.match = &their;
                their.match = &our;
            }
}

void match(MatchedDays& days) {
    visit_common_days(days.ours, days.theirs, [](Items ours, Items theirs) {
        match_where(ours, theirs, [](const DayItem& a, const DayItem& b) {
            return a.unit && b.unit && *a.unit == *b.unit;
        });
        match_where(ours, theirs, [](const DayItem& a, const DayItem& b) {
            return may_be_one_unit(a.unit, b.unit);
        });
    });
    const auto is_undated = [](const DayItem& item) { return !item.day; };
    if (std::ranges::any_of(days.ours, is_undated) || std::ranges::any_of(days.theirs, is_undated))
        match_where(days.ours, days.theirs, [](const DayItem& a, const DayItem& b) {
            return (!a.day || !b.day) && may_be_one_unit(a.unit, b.unit);
        });
    visit_common_days(days.ours, days.theirs, [&](Items ours, Items theirs) {
        for (const DayItem& our : ours)
            for (const DayItem& their : theirs)
                if (our.match == nullptr && their.match == nullptr)
                    days.at_other_units.emplace_back(our.row, their.row);
    });
}

}  // namespace

MatchedDays matched_days(std::span<const ComparedRow> ours, std::span<const ComparedRow> theirs) {
    std::vector<std::vector<Date>> our_days;
    std::vector<ComparedRow> chosen(ours.begin(), ours.end());
    for (std::size_t row = 0; row < ours.size(); ++row) {
        our_days.push_back(paid_days(ours[row], theirs));
        chosen[row].days = our_days.back();
    }
    std::vector<std::vector<Date>> their_days;
    for (const ComparedRow& row : theirs)
        their_days.push_back(paid_days(row, chosen));
    MatchedDays days{items_of(ours, our_days), items_of(theirs, their_days)};
    match(days);
    for (DayItem& item : days.theirs)
        if (item.match != nullptr && theirs[item.row].has_our_rate)
            item.amount = item.match->amount;
    return days;
}

}  // namespace underlag
