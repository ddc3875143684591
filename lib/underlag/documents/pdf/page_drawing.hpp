// The pages of a document drawn, with every text in its part of the document's structure.
#pragma once

#include "underlag/documents/pdf/page_layout.hpp"

namespace underlag {

struct PageSource {
    const Document& document;
    const DocumentPage& page;
    const DocumentWords& words;
    const Logo* logo = nullptr;
};

void draw_pages(Canvas& canvas, const PageSource& source, const PageLayout& layout,
                Typesetter& typesetter);

}  // namespace underlag
