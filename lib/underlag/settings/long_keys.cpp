#include "underlag/settings/long_keys.hpp"

#include <algorithm>
#include <array>

namespace underlag {

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
