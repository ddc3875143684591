#include "underlag/documents/chart_rows.hpp"

#include <algorithm>
#include <iterator>

namespace underlag {
namespace {

bool has_several_agreements(const InvoiceRun& run) {
    return std::ranges::any_of(run.documents, [&](const InvoiceBase& base) {
        return base.agreement->id != run.documents.front().agreement->id;
    });
}

}  // namespace

std::vector<ChartRow> chart_rows(const InvoiceRun& run, const DocumentWords& words) {
    const bool with_agreement = has_several_agreements(run);
    std::vector<ChartRow> rows;
    for (const InvoiceBase& base : run.documents) {
        if (base.kind != DocumentKind::invoice)
            continue;
        const std::string suffix = with_agreement ? " (" + base.agreement->id + ")" : "";
        rows.push_back({base.activity->name + suffix, base.total, base.days});
    }
    std::ranges::stable_sort(rows, std::ranges::greater{}, &ChartRow::amount);
    if (rows.size() <= most_bars)
        return rows;
    const std::size_t others = rows.size() - most_bars;
    ChartRow rest{others == 1 ? words[Word::chart_rest_one]
                              : words.filled(Word::chart_rest, {{"count", std::to_string(others)}}),
                  {},
                  0};
    std::for_each(rows.begin() + std::ssize(rows) - static_cast<std::ptrdiff_t>(others), rows.end(),
                  [&](const ChartRow& row) {
                      rest.amount += row.amount;
                      rest.days += row.days;
                  });
    rows.resize(most_bars);
    rows.push_back(std::move(rest));
    return rows;
}

}  // namespace underlag
