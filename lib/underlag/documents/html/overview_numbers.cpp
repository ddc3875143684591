#include "underlag/documents/html/overview_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "underlag/documents/summary_sheets.hpp"

namespace underlag {
namespace {

constexpr int widest = 1000;

// Rows must be sorted with the largest first.
void measure(std::vector<OverviewBar>& bars, Money all) {
    std::int64_t largest = 0;
    for (const OverviewBar& bar : bars)
        largest = std::max(largest, bar.amount.ore());
    for (OverviewBar& bar : bars) {
        const double part =
            largest == 0 ? 0 : static_cast<double>(bar.amount.ore()) / static_cast<double>(largest);
        // What is little is still to be seen.
        bar.width = bar.amount.ore() == 0 ? 0 : std::max(3, static_cast<int>(part * widest));
        bar.share = share_text(bar.amount, all);
    }
}

}  // namespace

std::string share_text(Money part, Money all) {
    if (all.ore() == 0)
        return "0,0\u00A0%";
    // In tenths of a per cent; through a wider type, since öre times a thousand may not fit.
    const long double exact =
        static_cast<long double>(part.ore()) * 1000 / static_cast<long double>(all.ore());
    const auto tenths = static_cast<std::int64_t>(exact + 0.5L);
    return fmt::format("{},{}\u00A0%", tenths / 10, tenths % 10);
}

std::vector<OverviewBar> unit_bars(const DocumentRun& run, const DocumentWords& words) {
    std::vector<OverviewBar> bars;
    for (ChartRow& row : chart_rows(run, words))
        bars.push_back({std::move(row.label), row.amount, 0, {}});
    measure(bars, run.invoiced());
    return bars;
}

std::vector<OverviewBar> university_bars(const DocumentRun& run) {
    std::vector<OverviewBar> bars;
    for (const Document& document : run.documents) {
        if (document.kind != DocumentKind::invoice)
            continue;
        auto bar = std::ranges::find(bars, document.receiver.name, &OverviewBar::label);
        if (bar == bars.end())
            bar = bars.insert(bars.end(), {document.receiver.name, {}, 0, {}});
        bar->amount += document.total;
    }
    std::ranges::stable_sort(bars, std::ranges::greater{}, &OverviewBar::amount);
    measure(bars, run.invoiced());
    return bars;
}

}  // namespace underlag
