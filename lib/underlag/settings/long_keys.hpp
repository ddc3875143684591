// Finds dotted keys too long to be meant, before the TOML parser meets them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace underlag {

// The offset at which a dotted key (`a.b.c = 1`, `[a.b.c]`) of `toml` gets its 17th part, if one
// does. toml++ nests a table a part and takes them down by recursion: a key of 100,000 parts would
// end the program. Up to its first error, the text is divided into keys and strings as TOML does.
[[nodiscard]] std::optional<std::size_t> find_long_key(std::string_view toml);

}  // namespace underlag
