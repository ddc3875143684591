#include "underlag/text/double_encoding.hpp"

#include <algorithm>
#include <cstdint>

#include "underlag/text/single_byte.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

bool has_telling_letter(std::string_view text) {
    for (std::size_t at = text.find('\xC3'); at != std::string_view::npos;
         at = text.find('\xC3', at + 1)) {
        const std::string_view second = text.substr(at + 1, 1);
        if (second == "\x82" || second == "\x83")
            return true;
    }
    return false;
}

// The byte that was read as this code point; nothing when there is none. What Windows-1252 leaves
// open (81 8D 8F 90 9D) some programs read as control characters, as they do with Latin-1.
std::optional<char> byte_of(char32_t code_point) {
    if (code_point < 0x100)
        return static_cast<char>(code_point);
    const auto& page = code_page(Encoding::windows_1252);
    const auto found = std::ranges::find(page, code_point);
    if (found == page.end())
        return std::nullopt;
    return static_cast<char>(found - page.begin());
}

// The bytes that the code points from `at` on were read from, at most four.
std::string bytes_from(std::string_view text, std::size_t at) {
    std::string bytes;
    while (at < text.size() && bytes.size() < 4) {
        const std::optional<char> byte = byte_of(take_code_point(text, at));
        if (!byte || static_cast<unsigned char>(*byte) < 0x80)
            break;
        bytes.push_back(*byte);
    }
    return bytes;
}

}  // namespace

std::optional<std::string> undouble(std::string_view text) {
    if (!has_telling_letter(text))
        return std::nullopt;
    std::string mended;
    bool changed = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string bytes = bytes_from(text, at);
        const Sequence sequence = bytes.empty() ? Sequence{} : sequence_at(bytes, 0);
        // C2 80-9F would be a control character: not what anybody meant.
        const bool control =
            bytes.size() > 1 && bytes[0] == '\xC2' && static_cast<unsigned char>(bytes[1]) < 0xA0;
        const bool twice = !bytes.empty() && sequence.sound && !control;
        const std::size_t begin = at;
        for (std::size_t i = 0; i < (twice ? sequence.length : 1); ++i)
            static_cast<void>(take_code_point(text, at));
        if (twice)
            mended.append(bytes, 0, sequence.length);
        else
            mended.append(text, begin, at - begin);
        changed = changed || twice;
    }
    return changed ? std::optional(mended) : std::nullopt;
}

}  // namespace underlag
