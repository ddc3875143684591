#include "underlag/text/utf16.hpp"

#include <algorithm>

namespace underlag {
namespace {

constexpr std::string_view low_first_mark = "\xFF\xFE";
constexpr std::string_view high_first_mark = "\xFE\xFF";

struct Nuls {
    std::size_t pairs = 0;
    std::size_t first = 0;   // pairs whose first byte is NUL
    std::size_t second = 0;  // pairs whose second byte is NUL
};

Nuls count_nuls(std::string_view bytes) {
    constexpr std::size_t enough = 65'536;
    Nuls nuls{.pairs = std::min(bytes.size(), enough) / 2};
    for (std::size_t pair = 0; pair < nuls.pairs; ++pair) {
        nuls.first += bytes[2 * pair] == '\0' ? 1u : 0u;
        nuls.second += bytes[2 * pair + 1] == '\0' ? 1u : 0u;
    }
    return nuls;
}

}  // namespace

bool has_utf16_mark(std::string_view bytes) {
    return bytes.starts_with(low_first_mark) || bytes.starts_with(high_first_mark);
}

bool has_utf16_nuls(std::string_view bytes) {
    const Nuls nuls = count_nuls(bytes);
    const std::size_t many = std::max(nuls.first, nuls.second);
    const std::size_t few = std::min(nuls.first, nuls.second);
    return many * 2 > nuls.pairs && few * 10 < many;
}

Utf16Reader::Utf16Reader(std::string_view bytes) : bytes_(bytes) {
    if (has_utf16_mark(bytes)) {
        position_ = 2;
        high_first_ = bytes.starts_with(high_first_mark);
    } else {
        const Nuls nuls = count_nuls(bytes);
        high_first_ = nuls.first > nuls.second;
    }
}

char32_t Utf16Reader::pair_at(std::size_t at) const {
    const char32_t first = static_cast<unsigned char>(bytes_[at]);
    const char32_t second = static_cast<unsigned char>(bytes_[at + 1]);
    return high_first_ ? first << 8 | second : second << 8 | first;
}

std::optional<Utf16Reader::Unit> Utf16Reader::next() {
    if (position_ >= bytes_.size())
        return std::nullopt;
    if (position_ + 1 == bytes_.size())
        return Unit{.sound = false, .byte = bytes_[position_++]};
    const char32_t pair = pair_at(position_);
    position_ += 2;
    if (pair < 0xD800 || pair > 0xDFFF)
        return Unit{.code_point = pair};
    if (pair < 0xDC00 && position_ + 1 < bytes_.size()) {
        const char32_t low = pair_at(position_);
        if (low >= 0xDC00 && low <= 0xDFFF) {
            position_ += 2;
            return Unit{.code_point = 0x10000 + ((pair - 0xD800) << 10) + (low - 0xDC00)};
        }
    }
    return Unit{.sound = false, .byte = static_cast<char>(pair >> 8)};
}

}  // namespace underlag
