// The composed form of letters (NFC): macOS may write å as an a and a ring.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// Turns sound UTF-8 into NFC; whether anything changed. Text in Latin letters is only looked
// through.
[[nodiscard]] bool compose(std::string& text);

}  // namespace underlag
