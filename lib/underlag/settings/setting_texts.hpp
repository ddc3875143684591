// The texts of settings: what is taken off, refused and shown of them.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// Without surrounding spaces, tabs, line breaks and no-break spaces.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// As a message shows it: on one line, cut after 60 characters, personal identity numbers masked.
[[nodiscard]] std::string shown_setting(std::string_view text);

}  // namespace underlag
