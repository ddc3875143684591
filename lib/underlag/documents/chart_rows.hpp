// The units of a run by size: what the charts of the summary show.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

inline constexpr std::size_t most_bars = 20;

struct ChartRow {
    std::string label;
    Money amount;
    long long days = 0;
};

// The units with the largest amounts, largest first, and one row for all the rest. Credit notes are
// left out. The agreement's id stands with the name when there are several agreements.
[[nodiscard]] std::vector<ChartRow> chart_rows(const InvoiceRun& run, const DocumentWords& words);

}  // namespace underlag
