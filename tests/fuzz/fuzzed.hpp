// What every fuzz target needs: its bytes as a text, and a claim that stops the run when it is
// false.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "underlag/text/utf8.hpp"

namespace underlag {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

// Also where assertions are compiled out; the sanitizer then shows the call stack.
inline void claim(bool holds) {
    if (!holds)
        std::abort();
}

inline bool is_sound_utf8(std::string_view text) {
    return sound_utf8_length(text) == text.size();
}

}  // namespace underlag
