// How a document fits its pages: how wide the columns of a table are, and where pages end.
#pragma once

#include <vector>

#include "underlag/documents/pdf/page_layout.hpp"

namespace underlag {

// How the width of a page is shared by the columns of a table.
struct WantedWidth {
    double least = 0;    // below it a word is broken
    double common = 0;   // in which most rows have one line
    double natural = 0;  // in which all have; the least is as wide in a column that is never broken
};

// Whether no word must be broken, and whether most rows can have one line.
[[nodiscard]] bool have_room(const std::vector<WantedWidth>& wanted, double all);
[[nodiscard]] bool have_common_room(const std::vector<WantedWidth>& wanted, double all);

// Widths that sum to `all`. Room left over goes to the columns that can be broken, in proportion;
// where there is too little they alone give it up, first what few rows need.
[[nodiscard]] std::vector<double> shared_widths(const std::vector<WantedWidth>& wanted, double all);

// Where the pages of a document end.

// Gives every band its page and place. A row is never parted but at a piece's end; the heading
// stands above a line and the sum below one; the heading is repeated above what is left of the
// table; air at the top of a page goes.
void break_into_pages(PageLayout& layout);

}  // namespace underlag
