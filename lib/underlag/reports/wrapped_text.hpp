// Sentences broken into lines for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace underlag {

// `text` broken at its spaces so that no line is wider than `width` if a word allows it. The first
// line begins where the reader stands, `indent` columns in; the others are indented. No break ends
// the last.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

}  // namespace underlag
