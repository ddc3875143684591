#include "underlag/documents/pdf/page_fitting.hpp"

#include <algorithm>
#include <numeric>

namespace underlag {

namespace {

double sum_of(const std::vector<WantedWidth>& wanted, double WantedWidth::*what) {
    return std::accumulate(
        wanted.begin(), wanted.end(), 0.0,
        [&](double sum, const WantedWidth& column) { return sum + column.*what; });
}

bool can_be_broken(const WantedWidth& column) {
    return column.natural > column.least;
}

// `all` lies between the sums of the two.
std::vector<double> between(const std::vector<WantedWidth>& wanted, double WantedWidth::*low,
                            double WantedWidth::*high, double all) {
    const double from = sum_of(wanted, low);
    const double to = sum_of(wanted, high);
    const double part = to > from ? (all - from) / (to - from) : 0;
    std::vector<double> widths;
    for (const WantedWidth& column : wanted)
        widths.push_back(column.*low + (column.*high - column.*low) * part);
    return widths;
}

// The natural widths, those of the columns that can be broken times what makes the sum `all`; of
// all columns, when none can be.
std::vector<double> scaled(const std::vector<WantedWidth>& wanted, double WantedWidth::*what,
                           double all) {
    double breakable = 0;
    for (const WantedWidth& column : wanted)
        if (can_be_broken(column))
            breakable += column.*what;
    const double fixed = sum_of(wanted, what) - breakable;
    const bool only_breakable = breakable > 0 && all > fixed;
    std::vector<double> widths;
    for (const WantedWidth& column : wanted) {
        if (!only_breakable)
            widths.push_back(column.*what * all / (fixed + breakable));
        else
            widths.push_back(can_be_broken(column) ? column.*what * (all - fixed) / breakable
                                                   : column.*what);
    }
    return widths;
}

}  // namespace

bool have_room(const std::vector<WantedWidth>& wanted, double all) {
    return sum_of(wanted, &WantedWidth::least) <= all;
}

bool have_common_room(const std::vector<WantedWidth>& wanted, double all) {
    return sum_of(wanted, &WantedWidth::common) <= all;
}

std::vector<double> shared_widths(const std::vector<WantedWidth>& wanted, double all) {
    if (sum_of(wanted, &WantedWidth::natural) <= all)
        return scaled(wanted, &WantedWidth::natural, all);
    if (have_common_room(wanted, all))
        return between(wanted, &WantedWidth::common, &WantedWidth::natural, all);
    if (have_room(wanted, all))
        return between(wanted, &WantedWidth::least, &WantedWidth::common, all);
    return scaled(wanted, &WantedWidth::least, all);
}

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
