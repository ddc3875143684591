// The bars of the page of a run: how long they are, and what part of the whole they show.
#pragma once

#include <string>
#include <vector>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

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

}  // namespace underlag
