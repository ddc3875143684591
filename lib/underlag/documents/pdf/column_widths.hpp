// How the width of a page is shared by the columns of a table.
#pragma once

#include <optional>
#include <vector>

namespace underlag {

struct WantedWidth {
    double least = 0;    // below it a word is broken
    double natural = 0;  // in which nothing is broken into lines
};

// Widths that sum to `all`: room left over goes to the columns that can be broken, in proportion;
// where there is too little they give it up, likewise. Nothing when even the least widths are too
// wide, unless `squeezed`: then all are made narrower.
[[nodiscard]] std::optional<std::vector<double>> shared_widths(
    const std::vector<WantedWidth>& wanted, double all, bool squeezed);

}  // namespace underlag
