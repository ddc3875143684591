// The texts of settings: what is taken off, refused and shown of them, and keys too long to be meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace underlag {

// Without surrounding spaces, tabs, line breaks and no-break spaces.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// As a message shows it: on one line, cut after 60 characters, personal identity numbers masked.
[[nodiscard]] std::string shown_setting(std::string_view text);

// Finds dotted keys too long to be meant, before the TOML parser meets them.

// The offset at which a dotted key (`a.b.c = 1`, `[a.b.c]`) of `toml` gets its 17th part, if one
// does. toml++ nests a table a part and takes them down by recursion: a key of 100,000 parts would
// end the program. Up to its first error, the text is divided into keys and strings as TOML does.
[[nodiscard]] std::optional<std::size_t> find_long_key(std::string_view toml);

}  // namespace underlag
