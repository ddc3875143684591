// Texts in the code pages that older systems take.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

enum class CodePage : unsigned char {
    dos_437,       // voucher files
    windows_1252,  // what Windows programs without UTF-8 write
};

// UTF-8 to a code page. A letter that it lacks becomes the one without its marks ("ŝ" -> "s"), a
// dash a hyphen, anything else a question mark; `is_whole` is then set to false.
[[nodiscard]] std::string to_code_page(std::string_view text, CodePage page, bool& is_whole);

}  // namespace underlag
