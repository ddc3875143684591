#include "underlag/followup/day_items.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>

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

using Waiting = std::deque<DayItem*>;

void put_together(DayItem& ours, Waiting& theirs) {
    ours.match = theirs.front();
    theirs.front()->match = &ours;
    theirs.pop_front();
}

std::vector<DayItem*> unmatched(Items items, const std::function<bool(const DayItem&)>& is_wanted) {
    std::vector<DayItem*> found;
    for (DayItem& item : items)
        if (item.match == nullptr && is_wanted(item))
            found.push_back(&item);
    return found;
}

// At the same unit first, then where one of them tells none. In one walk: a student may have
// thousands of rows, when a list calls everybody N.N.
void match_units(const std::vector<DayItem*>& ours, const std::vector<DayItem*>& theirs) {
    std::map<std::uint32_t, Waiting> by_unit;
    Waiting without_unit;
    for (DayItem* item : theirs)
        (item->unit ? by_unit[*item->unit] : without_unit).push_back(item);
    for (DayItem* item : ours)
        if (item->unit && by_unit.contains(*item->unit) && !by_unit[*item->unit].empty())
            put_together(*item, by_unit[*item->unit]);
    for (DayItem* item : ours) {
        if (item->match == nullptr && !without_unit.empty())
            put_together(*item, without_unit);
        if (item->match != nullptr || item->unit)
            continue;
        const auto any = std::ranges::find_if(
            by_unit, [](const auto& of_unit) { return !of_unit.second.empty(); });
        if (any != by_unit.end())
            put_together(*item, any->second);
    }
}

// Of days that each side has at units of its own: enough pairs to tell which rows belong together.
void note_other_units(Items ours, Items theirs, MatchedDays& days) {
    const auto all = [](const DayItem&) { return true; };
    const std::vector<DayItem*> our_days = unmatched(ours, all),
                                their_days = unmatched(theirs, all);
    if (our_days.empty() || their_days.empty())
        return;
    for (const DayItem* item : our_days)
        days.at_other_units.emplace_back(item->row, their_days.front()->row);
    for (const DayItem* item : their_days)
        days.at_other_units.emplace_back(our_days.front()->row, item->row);
}

void match(MatchedDays& days) {
    const auto all = [](const DayItem&) { return true; };
    const auto is_undated = [](const DayItem& item) { return !item.day; };
    visit_common_days(days.ours, days.theirs, [&](Items ours, Items theirs) {
        match_units(unmatched(ours, all), unmatched(theirs, all));
    });
    if (std::ranges::any_of(days.theirs, is_undated))
        match_units(unmatched(days.ours, all), unmatched(days.theirs, is_undated));
    if (std::ranges::any_of(days.ours, is_undated))
        match_units(unmatched(days.ours, is_undated), unmatched(days.theirs, all));
    visit_common_days(days.ours, days.theirs,
                      [&](Items ours, Items theirs) { note_other_units(ours, theirs, days); });
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
