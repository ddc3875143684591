// What is said beside the answer: what was found out about the lists, the findings, how many, where
// a code is explained, and whose placements are left as they are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "underlag/operations/lists.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/findings_report.hpp"

namespace underlag {

// How findings are shown; with `notes` off (--quiet) nothing is said but errors and warnings.
struct ToldStyle {
    TextStyle findings = {};
    bool is_read_now = false;  // by a person at a terminal, who can look up a code
};

// A line a list, but the ledger's.
void tell_shapes(const CheckedLists& checked, const ToldStyle& style, const Sink& out);

// The findings, and where to read more about them.
void tell_findings(const Sources& sources, const Diagnostics& found, const ToldStyle& style,
                   const Sink& out);

// All of it for lists. `rows`: of the lists, the ledger's not counted.
void tell_lists(const CheckedLists& checked, std::size_t rows, const ToldStyle& style,
                const Sink& out);

// "Förklara en kod: underlag explain P101" and a line break, of the first error or else the first
// warning; "" when there is neither.
[[nodiscard]] std::string explain_hint(const Diagnostics& found, Language language);

// A line an agreement that is not loaded; empty when all are.
[[nodiscard]] std::string agreements_left_text(const std::vector<std::string>& agreements,
                                               Language language);

}  // namespace underlag
