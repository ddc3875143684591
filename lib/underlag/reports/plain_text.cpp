#include "underlag/reports/plain_text.hpp"

#include <algorithm>

#include "underlag/reports/masking.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view stand_in = "·";

constexpr bool between(char32_t first, char32_t code_point, char32_t last) {
    return first <= code_point && code_point <= last;
}

constexpr bool turns_direction(char32_t code_point) {
    return code_point == 0x061C || between(0x200E, code_point, 0x200F) ||
           between(0x202A, code_point, 0x202E) || between(0x2066, code_point, 0x2069);
}

constexpr bool is_steering(char32_t code_point) {
    return code_point < 0x20 || between(0x7F, code_point, 0x9F) || turns_direction(code_point) ||
           between(0x2028, code_point, 0x2029) || code_point == 0xFEFF;
}

constexpr bool is_visible_ascii(char byte) {
    return ' ' <= byte && byte <= '~';
}

}  // namespace

void append_plain(std::string& line, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto ordinary = static_cast<std::size_t>(
            std::ranges::find_if_not(rest, is_visible_ascii) - rest.begin());
        line += rest.substr(0, ordinary);
        at += ordinary;
        if (at == text.size())
            return;
        const Sequence sequence = sequence_at(text, at);
        std::size_t position = at;
        if (!sequence.sound)
            line += replacement;
        else if (const char32_t code_point = take_code_point(text, position); code_point == '\t')
            line += ' ';
        else
            line += is_steering(code_point) ? stand_in : text.substr(at, sequence.length);
        at += sequence.length;
    }
}

std::string plain(std::string_view text) {
    std::string line;
    append_plain(line, masked(text));
    return line;
}

std::string sound_utf8(std::string_view text) {
    std::string sound;
    while (true) {
        const std::size_t length = sound_utf8_length(text);
        sound += text.substr(0, length);
        if (length == text.size())
            return sound;
        sound += replacement;
        text.remove_prefix(length + sequence_at(text, length).length);
    }
}

}  // namespace underlag
