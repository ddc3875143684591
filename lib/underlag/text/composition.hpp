// The composed form of letters (NFC): macOS may write å as an a and a ring.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// Turns sound UTF-8 into NFC; whether anything changed. Text in Latin letters is only looked
// through; a letter with more than 30 combining marks is left as it is, whatever stands in a list
// then costs its length.
[[nodiscard]] bool compose(std::string& text);

}  // namespace underlag
