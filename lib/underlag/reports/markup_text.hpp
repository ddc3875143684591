// A page as a person reads it on a terminal, without the marks of its markup.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "underlag/reports/markup.hpp"

namespace underlag {

struct PageStyle {
    std::size_t width = 80;
    std::size_t indent = 4;  // of all but titles and headings
    bool bold_headings = false;
};

// Ends with a line break. A table gets the room it needs, and is broken within its cells.
[[nodiscard]] std::string markup_text(std::span<const Block> blocks, const PageStyle& style);

}  // namespace underlag
