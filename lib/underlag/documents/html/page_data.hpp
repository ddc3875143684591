// What a page's template is filled in with, and texts and addresses as they can stand in a page.
#pragma once

#include <initializer_list>
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace underlag {

using Template = kainjow::mustache::mustache;
using PageData = kainjow::mustache::data;
using PageList = kainjow::mustache::list;

[[nodiscard]] inline PageData value(std::string text) {
    return PageData{std::move(text)};
}

[[nodiscard]] inline PageData object(
    std::initializer_list<std::pair<const char*, PageData>> fields) {
    PageData made;
    for (const auto& [name, field] : fields)
        made.set(name, field);
    return made;
}

// Texts and addresses as they can stand in a page.

// `text` so that it can only be text, between tags and in attributes: & < > " ' escaped, broken
// UTF-8 and control characters as U+FFFD, and no signs that turn the direction of text.
[[nodiscard]] std::string hypertext(std::string_view text);

// The address of the file `to` on a page that lies at `from`, both below one folder and with `/`:
// "KI/hemsjukvard-aso.xlsx" of "HT2016/KI/hemsjukvard-aso.xlsx" from "HT2016/oversikt.html". All
// but letters of ASCII, digits and `/ - . _ ~` is escaped, so that it can only be a file.
[[nodiscard]] std::string address_of(std::string_view to, std::string_view from);

}  // namespace underlag
