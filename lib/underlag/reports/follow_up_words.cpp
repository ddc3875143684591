#include "underlag/reports/follow_up_words.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/plain_text.hpp"

namespace underlag {

namespace {

constexpr std::size_t most_bars = 20;
constexpr Wording rest{"Övriga {}", "{} others"};
constexpr Wording no_programme{"utan utbildning", "no programme"};

std::vector<WeeksBar> largest(std::vector<WeeksBar> bars, Language language) {
    std::ranges::stable_sort(bars, std::ranges::greater{}, [](const WeeksBar& bar) {
        return std::tuple{bar.days, bar.days_before};
    });
    if (bars.size() <= most_bars + 1)
        return bars;
    WeeksBar others{.label = rest.filled(language, bars.size() - most_bars)};
    for (std::size_t at = most_bars; at < bars.size(); ++at) {
        others.days += bars[at].days;
        others.days_before += bars[at].days_before;
    }
    bars.resize(most_bars);
    bars.push_back(std::move(others));
    return bars;
}

}  // namespace

std::vector<WeeksBar> programme_bars(const FollowUp& follow, Language language) {
    const std::vector<RowOfTwoYears> rows = rows_of_two_years(follow.overview, follow.year_before);
    const bool is_one_university = std::ranges::all_of(
        rows, [&](const RowOfTwoYears& row) { return row.university == rows.front().university; });
    std::vector<WeeksBar> bars;
    for (const RowOfTwoYears& row : rows) {
        if (row.season)
            continue;
        const std::string programme =
            row.programme.empty() ? std::string{no_programme.in(language)} : plain(row.programme);
        bars.push_back({is_one_university ? programme : plain(row.university) + ", " + programme,
                        row.now.days, row.before.days});
    }
    return largest(std::move(bars), language);
}

std::vector<WeeksBar> unit_bars(const FollowUp& follow, Language language) {
    const bool is_one_agreement = std::ranges::all_of(follow.units, [&](const UnitCounts& unit) {
        return unit.agreement == follow.units.front().agreement;
    });
    std::vector<WeeksBar> bars;
    for (const UnitCounts& unit : follow.units)
        bars.push_back({plain(unit.activity_name) +
                            (is_one_agreement ? "" : " (" + plain(unit.agreement) + ")"),
                        unit.days});
    return largest(std::move(bars), language);
}

}  // namespace underlag
