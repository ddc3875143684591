#include "underlag/documents/pdf/page_breaks.hpp"

namespace underlag {
namespace {

bool is_of_table(const Band& band) {
    return band.what == Band::What::line || band.what == Band::What::sum;
}

}  // namespace

void break_into_pages(PageLayout& layout) {
    std::vector<Band>& bands = layout.bands;
    layout.repeats_heading = {false};
    double top = top_margin;
    bool is_page_empty = true;
    const auto begin_page = [&](const Band& first) {
        const bool repeats = is_of_table(first);
        layout.repeats_heading.push_back(repeats);
        top = top_margin + (repeats ? layout.heading_height : 0);
        is_page_empty = true;
    };
    for (std::size_t begin = 0; begin < bands.size();) {
        std::size_t end = begin;
        double height = bands[end].height;
        while (bands[end].keeps_with_next && end + 1 < bands.size())
            height += bands[++end].height;
        ++end;
        if (top + height > body_end && !is_page_empty)
            begin_page(bands[begin]);
        for (; begin < end; ++begin) {
            Band& band = bands[begin];
            if (band.what == Band::What::air && is_page_empty) {
                band.height = 0;
            } else {
                // What is kept together may be higher than a page.
                if (top + band.height > body_end && !is_page_empty)
                    begin_page(band);
                is_page_empty = false;
            }
            band.page = layout.pages() - 1;
            band.top = top;
            top += band.height;
        }
    }
}

}  // namespace underlag
