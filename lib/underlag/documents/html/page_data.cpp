#include "underlag/documents/html/page_data.hpp"

#include <algorithm>
#include <cstddef>

#include "underlag/text/utf8.hpp"

namespace underlag {

namespace {

void append_character(std::string& to, char32_t character) {
    const bool is_control = (character < 0x20 && character != '\n' && character != '\t') ||
                            (character >= 0x7F && character < 0xA0) ||
                            (character & 0xFFFEU) == 0xFFFE;
    const bool turns_direction = (character >= 0x202A && character <= 0x202E) ||
                                 (character >= 0x2066 && character <= 0x2069);
    if (character == '&')
        to += "&amp;";
    else if (character == '<')
        to += "&lt;";
    else if (character == '>')
        to += "&gt;";
    else if (character == '"')
        to += "&quot;";
    else if (character == '\'')
        to += "&#39;";
    else if (is_control)
        append_code_point(to, 0xFFFD);
    else if (!turns_direction)
        append_code_point(to, character);
}

bool is_plain_in_address(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"/-._~"}.find(c) != std::string_view::npos;
}

}  // namespace

std::string hypertext(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequence_at(text, at);
        if (sequence.sound) {
            append_character(result, take_code_point(text, at));
        } else {
            append_code_point(result, 0xFFFD);
            at += sequence.length;
        }
    }
    return result;
}

std::string address_of(std::string_view to, std::string_view from) {
    // The folders that both lie in are left out, and each other folder of the page is gone up from.
    std::size_t common = 0;
    for (std::size_t at = 0; at < std::min(to.size(), from.size()) && to[at] == from[at]; ++at)
        if (to[at] == '/')
            common = at + 1;
    std::string address;
    for (const char c : from.substr(common))
        if (c == '/')
            address += "../";
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : to.substr(common)) {
        if (is_plain_in_address(c)) {
            address += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        address += '%';
        address += digits[byte >> 4U];
        address += digits[byte & 0xFU];
    }
    return address;
}

}  // namespace underlag
