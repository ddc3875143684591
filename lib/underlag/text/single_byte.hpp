// The code pages that Swedish lists are written in with one byte a letter, and text that was read
// in the wrong one of them on its way: "Ã…sa Ã–berg" is "Åsa Öberg" read as Windows-1252.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "underlag/text/encoding.hpp"

namespace underlag {

// What a byte cannot be: the hole of a code page.
inline constexpr char32_t no_code_point = 0xFFFF'FFFF;

// The code point of each byte. Precondition: one of windows_1252, cp850, macroman.
[[nodiscard]] const std::array<char32_t, 256>& code_page(Encoding encoding);

// Which code pages bytes read like.
struct LikelyCodePages {
    Encoding best = Encoding::windows_1252;
    // The next best, when letters alone cannot tell it apart from the best (C022).
    std::optional<Encoding> rival = std::nullopt;
};

// How much `bytes` read like Swedish names under each: letters such as å and Ö count for most,
// those of other languages for a little, both where a word has them, signs that no list holds (box
// drawing, mathematics) and capitals within small letters against it; ties in the order above.
[[nodiscard]] LikelyCodePages likely_code_pages(std::string_view bytes);

// Text that was encoded twice: "Ã…sa Ã–berg" is "Åsa Öberg" read as Windows-1252 on its way.

// What the text should have been, when it holds UTF-8 that was read as Windows-1252 ("Ã…sa"),
// MacRoman ("√Ösa") or CP850 ("├àsa") and encoded again; nothing when it does not. What is not
// doubly encoded stays as it is. Cheap for texts without the signs that such letters begin with.
[[nodiscard]] std::optional<std::string> undouble(std::string_view text);

}  // namespace underlag
