// Characters that nobody writes on purpose: they change what a reader sees, or are not seen at all
// and make two names of one (C008).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace underlag {

// The byte offset of the first control character other than tab, LF and CR (C0, DEL, C1), sign that
// turns the direction of text (U+202A-202E, U+2066-2069), noncharacter (U+FFFE, U+FFFF), or
// character without width (invisible_length). Sound UTF-8.
[[nodiscard]] std::optional<std::size_t> find_control_character(std::string_view text);

// Bytes of the soft hyphen or sign without width at byte `at` (U+00AD, U+200B-200F, U+2060, U+FEFF
// and their like), with which a name looks as it does without; 0 when there is none.
[[nodiscard]] std::size_t invisible_length(std::string_view text, std::size_t at);

// Of the character that the text begins with: "U+00AD". Precondition: not empty.
[[nodiscard]] std::string code_point_name(std::string_view text);

}  // namespace underlag
