// Counting and checking of UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace underlag {

// Code points; what fmt pads by and an editor shows as characters in NFC text.
[[nodiscard]] std::size_t code_points(std::string_view text);

// Columns on a terminal: 0 for combining marks, 2 for wide East Asian characters and emoji.
[[nodiscard]] std::size_t terminal_columns(std::string_view text);

}  // namespace underlag
