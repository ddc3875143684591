// A page of the manual in the form that `man` reads.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "underlag/reports/markup.hpp"

namespace underlag {

struct ManPage {
    std::string_view name;  // "underlag-validate"
    int section = 1;        // 1: programs, 7: what they go by
    std::string_view
        version;  // stands where others have a date: the same build makes the same page
    std::span<const Block> blocks;
};

// Titles are the sections of a page, the first of them its name; headings stand within a section. A
// table with two columns is a list of terms; of one with more each further cell is a line of its
// own, after its column's heading.
[[nodiscard]] std::string man_page(const ManPage& page);

}  // namespace underlag
