// Where a large TOML file can be cut, so that a piece of it is read and gone before the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace underlag {

struct SettingsPart {
    std::string_view text;
    std::uint32_t lines_before = 0;
};

// The text in pieces, each but the first beginning with a line that begins with [[key]], and about
// `size` bytes long. Such a line may stand within a string or a list: the piece that it ends is
// then no TOML, since the string or list is not closed in it.
[[nodiscard]] std::vector<SettingsPart> settings_parts(std::string_view text, std::string_view key,
                                                       std::size_t size);

}  // namespace underlag
