// Where the pages of a document end.
#pragma once

#include "underlag/documents/pdf/page_layout.hpp"

namespace underlag {

// Gives every band its page and place. A row is never parted but at a piece's end; the heading
// stands above a line and the sum below one; the heading is repeated above what is left of the
// table; air at the top of a page goes.
void break_into_pages(PageLayout& layout);

}  // namespace underlag
