#include "underlag/settings/setting_texts.hpp"

#include <algorithm>
#include <array>

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

namespace {

constexpr int most_parts = 16;

// By byte: a table, since every byte of a large register is asked about.
constexpr std::array<bool, 256> ends_keys = [] {
    std::array<bool, 256> ends{};
    for (const char sign : std::string_view{"\n=,[]{}"})
        ends[static_cast<unsigned char>(sign)] = true;
    return ends;
}();

// The offset after the string that begins with the quote at `from`; a string that is never closed
// ends with the line, or, in three quotes, with the text.
std::size_t after_string(std::string_view toml, std::size_t from) {
    const char quote = toml[from];
    const bool escapes = quote == '"';
    const bool long_form = toml.substr(from, 3) == std::string_view(escapes ? "\"\"\"" : "'''");
    const std::string_view closing = toml.substr(from, long_form ? 3 : 1);
    for (std::size_t at = from + closing.size(); at < toml.size(); ++at) {
        if (escapes && toml[at] == '\\')
            ++at;
        else if (toml[at] == '\n' && !long_form)
            return at;
        else if (toml[at] == quote && toml.substr(at, closing.size()) == closing) {
            at += closing.size();
            // A long string may end in up to two quotes of its own.
            for (int own = 0; long_form && own < 2 && at < toml.size() && toml[at] == quote; ++own)
                ++at;
            return at;
        }
    }
    return toml.size();
}

}  // namespace

std::optional<std::size_t> find_long_key(std::string_view toml) {
    int dots = 0;
    std::size_t at = 0;
    while (at < toml.size()) {
        const char sign = toml[at];
        if (sign == '"' || sign == '\'') {
            at = after_string(toml, at);
            continue;
        }
        if (sign == '#') {
            at = std::min(toml.find('\n', at), toml.size());
            continue;
        }
        if (sign == '.' && ++dots >= most_parts)
            return at;
        if (ends_keys[static_cast<unsigned char>(sign)])
            dots = 0;
        ++at;
    }
    return std::nullopt;
}

}  // namespace underlag
