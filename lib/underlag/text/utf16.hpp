// UTF-16 as spreadsheets save it ("Unicode text"), in either byte order.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace underlag {

[[nodiscard]] bool has_utf16_mark(std::string_view bytes);

// Without a mark: more than half of the pairs have a NUL on the one side, hardly any on the other.
[[nodiscard]] bool has_utf16_nuls(std::string_view bytes);

// Reads one code point after the other; a byte order mark at the beginning is passed over.
class Utf16Reader {
   public:
    struct Unit {
        bool sound = true;
        char32_t code_point = 0;
        char byte = 0;  // when not sound: the high byte of the lone surrogate, or the odd last byte
    };

    explicit Utf16Reader(std::string_view bytes);
    [[nodiscard]] std::optional<Unit> next();

   private:
    [[nodiscard]] char32_t pair_at(std::size_t at) const;

    std::string_view bytes_;
    std::size_t position_ = 0;
    bool high_first_ = false;
};

}  // namespace underlag
