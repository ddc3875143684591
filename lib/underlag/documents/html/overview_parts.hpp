// What the page of a run holds beside its tables: bars, findings, and the rows that were left out.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/documents/html/page_data.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// The bars of the page of a run: how long they are, and what part of the whole they show.
struct OverviewBar {
    std::string label;
    Money amount;
    int width = 0;      // of 1000, the largest amount's
    std::string share;  // of all that is invoiced: "12,3 %"
};

// Invoice bases only, largest first: of the 20 largest units, and the rest as one. They sum to
// DocumentRun::invoiced().
[[nodiscard]] std::vector<OverviewBar> unit_bars(const DocumentRun& run,
                                                 const DocumentWords& words);
// The same of every university.
[[nodiscard]] std::vector<OverviewBar> university_bars(const DocumentRun& run);

// "12,3 %", rounded half up.
[[nodiscard]] std::string share_text(Money part, Money all);

// The findings of a run, and the rows that were left out, as its page shows them.

// In Swedish, as all that stands on the page.
[[nodiscard]] PageData findings_data(const DocumentWords& words, const Sources& sources,
                                     const Diagnostics& findings);

[[nodiscard]] PageData skipped_data(const DocumentRun& run, const DocumentWords& words);

}  // namespace underlag
