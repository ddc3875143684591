// The lists and agreements of a command, read and judged by every rule.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/common_options.hpp"
#include "cli/exit_code.hpp"
#include "underlag/agreement/agreement.hpp"
#include "underlag/compensation/rate_book.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/invoicing/invoice_base.hpp"
#include "underlag/placement/assignment.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

struct CheckedLists {
    Sources sources = {};
    // The agreement files alone, which the agreements' own texts point into: they are read while
    // the lists are added to `sources`. A SourceId means the same in both.
    Sources agreement_sources = {};
    std::vector<Agreement> agreements = {};
    PlacementList list = {};
    std::vector<Assignment> assignments = {};
    std::optional<RateBook> rates = std::nullopt;
    std::vector<InputFile> inputs = {};  // the lists with their checksums, for `generate`
    Diagnostics found = {};              // sorted
};

// Reads the agreements (A210, A211 stop) and the lists (C001 stops), then judges the placements.
// False when something stopped it; `found` then holds all such reasons. `generate` without
// an agreement is stopped too.
[[nodiscard]] bool read_checked_lists(const std::vector<std::string>& lists,
                                      const ReadingOptions& options,
                                      std::optional<GeneratePurpose> generate, CheckedLists& into);

}  // namespace underlag
