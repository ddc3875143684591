// Characters that nobody writes on purpose and that change what a reader sees (C008).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace underlag {

// The byte offset of the first control character other than tab, LF and CR (C0, DEL, C1), sign that
// turns the direction of text (U+202A-202E, U+2066-2069), sign that is not seen (invisible_length)
// or noncharacter (U+FFFE, U+FFFF).
[[nodiscard]] std::optional<std::size_t> find_control_character(std::string_view text);

// Bytes of the soft hyphen or sign without width at byte `at` (U+00AD, U+200B-200F, U+2060,
// U+FEFF), with which a name looks as it does without; 0 when there is none.
[[nodiscard]] std::size_t invisible_length(std::string_view text, std::size_t at);

}  // namespace underlag
