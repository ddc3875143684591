// Text from outside made safe to show: nothing in a list, name or agreement can steer a terminal.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// Appends `text` as one line of visible characters, one for one: a tab as a space; other control
// characters (escape too), line and paragraph separators and marks that turn the writing direction
// as `·`; broken UTF-8 as U+FFFD. The positions of characters do not change.
void append_plain(std::string& line, std::string_view text);

// The same, with personal identity numbers masked first.
[[nodiscard]] std::string plain(std::string_view text);

// `text` with broken UTF-8 as U+FFFD and nothing else changed.
[[nodiscard]] std::string sound_utf8(std::string_view text);

}  // namespace underlag
