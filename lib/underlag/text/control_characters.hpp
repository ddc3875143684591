// Characters that nobody writes on purpose and that change what a reader sees (C008).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace underlag {

// The byte offset of the first control character other than tab, LF and CR (C0, DEL, C1), sign that
// turns the direction of text (U+202A-202E, U+2066-2069) or noncharacter (U+FFFE, U+FFFF).
[[nodiscard]] std::optional<std::size_t> find_control_character(std::string_view text);

}  // namespace underlag
