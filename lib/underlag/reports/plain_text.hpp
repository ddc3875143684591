// Text from outside made safe to show: nothing in a list, name or agreement can steer a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/source.hpp"
#include "underlag/text/personal_number.hpp"

namespace underlag {

// Appends `text` as one line of visible characters, one for one: a tab as a space; other control
// characters (escape too), line and paragraph separators and marks that turn the writing direction
// as `·`; broken UTF-8 as U+FFFD. The positions of characters do not change.
void append_plain(std::string& line, std::string_view text);

// The same, with personal identity numbers masked first.
[[nodiscard]] std::string plain(std::string_view text);

// `text` with broken UTF-8 as U+FFFD and nothing else changed.
[[nodiscard]] std::string sound_utf8(std::string_view text);

// A text as a shell takes it for one word.

// In quotes where it needs them.
[[nodiscard]] inline std::string shell_word(std::string_view text) {
    constexpr std::string_view unquoted =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:=@%+-";
    if (!text.empty() && text.find_first_not_of(unquoted) == std::string_view::npos)
        return std::string{text};
    std::string word = "'";
    for (const char c : text)
        word += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
    return word + "'";
}

// What must never be shown, taken out: protected students' names and personal identity numbers.
inline constexpr std::string_view mask = "***";

// `text` with everything that looks like a personal identity number replaced by the mask.
[[nodiscard]] std::string masked(std::string_view text);

// The bytes [offset, offset + length) of a Source, with its masked stretches and everything that
// looks like a personal identity number replaced.
[[nodiscard]] std::string masked(const Source& source, std::uint64_t offset, std::uint64_t length);

// What of those bytes must not be shown, counted from `offset`: in order, none touching another.
[[nodiscard]] std::vector<TextSpan> spans_to_mask(const Source& source, std::uint64_t offset,
                                                  std::uint64_t length);

}  // namespace underlag
