// A text as a shell takes it for one word.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

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

}  // namespace underlag
