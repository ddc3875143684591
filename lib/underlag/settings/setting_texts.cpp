#include "underlag/settings/setting_texts.hpp"

#include <algorithm>

#include "underlag/text/personal_number.hpp"

namespace underlag {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view plain_spaces = " \t\r\n";
constexpr std::size_t most_shown = 60;

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// Bytes of the control character at `at`, or 0: C0, DEL and the C1 block (U+0080-U+009F).
std::size_t control_length(std::string_view text, std::size_t at) {
    const unsigned char byte = byte_at(text, at);
    if (byte < 0x20 || byte == 0x7F)
        return 1;
    const bool c1 = byte == 0xC2 && at + 1 < text.size() && byte_at(text, at + 1) < 0xA0;
    return c1 ? 2 : 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    for (bool shorter = true; shorter;) {
        const std::size_t before = text.size();
        text.remove_prefix(std::min(text.find_first_not_of(plain_spaces), text.size()));
        text = text.substr(0, text.find_last_not_of(plain_spaces) + 1);
        if (text.starts_with(no_break_space))
            text.remove_prefix(no_break_space.size());
        if (text.ends_with(no_break_space))
            text.remove_suffix(no_break_space.size());
        shorter = text.size() < before;
    }
    return text;
}

std::string shown_setting(std::string_view text) {
    std::string masked(text);
    std::size_t from = 0;
    while (const auto number = find_personal_number(masked, from)) {
        std::fill_n(masked.begin() + static_cast<std::ptrdiff_t>(number->offset), number->length,
                    '*');
        from = number->offset + number->length;
    }
    std::string shown;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < masked.size(); ++characters) {
        if (characters == most_shown)
            return shown + "…";
        if (const std::size_t control = control_length(masked, at); control > 0) {
            shown += ' ';
            at += control;
            continue;
        }
        do
            shown += masked[at++];
        while (at < masked.size() && (byte_at(masked, at) & 0xC0U) == 0x80U);
    }
    return shown;
}

}  // namespace underlag
