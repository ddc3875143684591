#include "underlag/workbook/cell.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace underlag {

namespace {

constexpr std::size_t most_sheet_name_units = 31;
constexpr std::string_view excels_own_sheet = "History";  // a file with such a sheet is refused
constexpr std::string_view ellipsis = "\u2026";

struct Character {
    char32_t code;
    std::size_t bytes;
};

// Precondition: `at` begins a character of valid UTF-8.
Character character_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (at + bytes > text.size())
        return {0xFFFF, text.size() - at};
    char32_t code = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i)
        code = (code << 6U) | (byte(i) & 0x3FU);
    return {code, bytes};
}

bool is_storable(char32_t code) {
    const bool control =
        (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0);
    return !control && code != 0xFFFE && code != 0xFFFF;
}

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// `_xHHHH_`, the form in which a spreadsheet file writes a character that XML cannot hold.
bool is_escape_sequence(std::string_view text) {
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

std::size_t utf16_units(char32_t code) {
    return code >= 0x10000 ? 2 : 1;
}

// The storable characters of `text`, cut to `most` UTF-16 units with an ellipsis as the last.
std::string storable(std::string_view text, std::size_t most) {
    std::string kept;
    kept.reserve(text.size());
    std::size_t units = 0;
    std::size_t room_for_ellipsis = 0;  // bytes of `kept` that leave one unit free
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character_at(text, at);
        if (is_storable(next.code)) {
            units += utf16_units(next.code);
            if (units > most)
                return kept.substr(0, room_for_ellipsis).append(ellipsis);
            kept.append(text, at, next.bytes);
            if (units < most)
                room_for_ellipsis = kept.size();
        }
        at += next.bytes;
    }
    return kept;
}

bool equal_but_for_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace

std::string cell_text(std::string_view text) {
    std::string kept = storable(text, most_utf16_units);
    for (std::size_t at = kept.find("_x"); at != std::string::npos; at = kept.find("_x", at + 1)) {
        if (is_escape_sequence(std::string_view{kept}.substr(at))) {
            kept.insert(at, "_x005F");  // the escape of the underscore itself
            at += 6;
        }
    }
    return kept;
}

std::string footer_text(std::string_view text, std::size_t most) {
    const std::string shown = cell_text(text);
    std::string side;
    std::size_t units = 0;
    std::size_t room_for_ellipsis = 0;  // bytes of `side` that leave one unit free
    for (std::size_t at = 0; at < shown.size();) {
        const Character next = character_at(shown, at);
        units += next.code == U'&' ? 2 : utf16_units(next.code);
        if (units > most)
            return side.substr(0, room_for_ellipsis).append(ellipsis);
        side.append(next.code == U'&' ? "&" : "").append(shown, at, next.bytes);
        if (units < most)
            room_for_ellipsis = side.size();
        at += next.bytes;
    }
    return side;
}

std::string sheet_name(std::string_view wanted, const std::vector<std::string>& taken) {
    std::string cleaned;
    for (const char c : wanted)
        cleaned += std::string_view{"[]:*?/\\\n\t"}.find(c) == std::string_view::npos ? c : ' ';
    const auto blank = [](char c) { return c == ' ' || c == '\''; };
    cleaned.erase(cleaned.begin(), std::find_if_not(cleaned.begin(), cleaned.end(), blank));
    while (!cleaned.empty() && blank(cleaned.back()))
        cleaned.pop_back();
    if (cleaned.empty())
        cleaned = "Blad";
    std::string name = storable(cleaned, most_sheet_name_units);
    const auto is_name = [&](std::string_view other) { return equal_but_for_case(other, name); };
    for (int copy = 2; is_name(excels_own_sheet) || std::ranges::any_of(taken, is_name); ++copy) {
        const std::string suffix = fmt::format(" ({})", copy);
        name = storable(cleaned, most_sheet_name_units - suffix.size()) + suffix;
    }
    return name;
}

}  // namespace underlag
