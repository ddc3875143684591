// The code pages that Swedish lists are written in with one byte a letter.
#pragma once

#include <array>
#include <string_view>

#include "underlag/text/encoding.hpp"

namespace underlag {

// What a byte cannot be: the hole of a code page.
inline constexpr char32_t no_code_point = 0xFFFF'FFFF;

// The code point of each byte. Precondition: one of windows_1252, cp850, macroman.
[[nodiscard]] const std::array<char32_t, 256>& code_page(Encoding encoding);

// The code page under which `bytes` read most like Swedish: letters such as å and Ö count for one,
// signs that no list holds (box drawing, mathematics) against it; ties in the order above.
[[nodiscard]] Encoding likeliest_code_page(std::string_view bytes);

}  // namespace underlag
