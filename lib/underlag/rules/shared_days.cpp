#include "underlag/rules/shared_days.hpp"

#include <algorithm>
#include <queue>

namespace underlag {
namespace {

struct Waiting {
    Date last;
    int days;
    bool operator<(const Waiting& other) const {
        return other.last < last;
    }  // the first to end on top
};

}  // namespace

bool fit_the_weekdays_together(std::vector<DaysWanted> placements) {
    std::ranges::sort(placements, {},
                      [](const DaysWanted& wanted) { return wanted.period.first(); });
    std::priority_queue<Waiting> waiting;
    Date day = placements.empty() ? Date{} : placements.front().period.first();
    std::size_t next = 0;
    while (next < placements.size() || !waiting.empty()) {
        if (waiting.empty())
            day = std::max(day, placements[next].period.first());
        for (; next < placements.size() && placements[next].period.first() <= day; ++next)
            waiting.push({placements[next].period.last(), placements[next].days});
        Waiting first = waiting.top();
        waiting.pop();
        // It may use the days up to its own end, or until another placement joins.
        Date until = first.last;
        if (next < placements.size())
            until = std::min(until, placements[next].period.first().plus_days(-1));
        const auto free = Period::between(day, until);
        const int used = free ? std::min(first.days, weekdays(*free)) : 0;
        first.days -= used;
        if (first.days == 0) {
            for (int left = used; left > 0; day = day.plus_days(1))
                left -= day.is_weekend() ? 0 : 1;
            continue;
        }
        if (until >= first.last)
            return false;
        day = std::max(day, until.plus_days(1));
        waiting.push(first);
    }
    return true;
}

}  // namespace underlag
