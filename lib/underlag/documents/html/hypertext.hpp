// Texts and addresses as they can stand in a page.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// `text` so that it can only be text, between tags and in attributes: & < > " ' escaped, broken
// UTF-8 and control characters as U+FFFD, and no signs that turn the direction of text.
[[nodiscard]] std::string hypertext(std::string_view text);

// The address of the file `to` on a page that lies at `from`, both below one folder and with `/`:
// "KI/hemsjukvard-aso.xlsx" of "HT2016/KI/hemsjukvard-aso.xlsx" from "HT2016/oversikt.html". All
// but letters of ASCII, digits and `/ - . _ ~` is escaped, so that it can only be a file.
[[nodiscard]] std::string address_of(std::string_view to, std::string_view from);

}  // namespace underlag
