#include "underlag/text/double_encoding.hpp"

#include <algorithm>
#include <array>

#include "underlag/text/single_byte.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

// The beginning that UTF-8 of Swedish letters, or of a dash or quote, has under each code page.
struct Telling {
    Encoding page;
    std::array<std::string_view, 3> beginnings;  // "" ends them
};
constexpr std::array<Telling, 3> telling{{
    {Encoding::windows_1252, {"\u00C3", "\u00C2", "\u00E2\u20AC"}},
    {Encoding::macroman, {"\u221A", "\u00AC", "\u201A\u00C4"}},
    {Encoding::cp850, {"\u251C", "\u252C", "\u00D4\u00C7"}},
}};

bool may_be_of(const Telling& page, std::string_view text) {
    return std::ranges::any_of(page.beginnings, [&](std::string_view beginning) {
        return !beginning.empty() && text.find(beginning) != std::string_view::npos;
    });
}

// The byte that was read as this code point; nothing when there is none. What Windows-1252 leaves
// open (81 8D 8F 90 9D) some programs read as control characters, as they do with Latin-1.
std::optional<char> byte_of(char32_t code_point, Encoding encoding) {
    if (code_point < (encoding == Encoding::windows_1252 ? 0x100U : 0x80U))
        return static_cast<char>(code_point);
    const auto& page = code_page(encoding);
    const auto found = std::ranges::find(page, code_point);
    if (found == page.end())
        return std::nullopt;
    return static_cast<char>(found - page.begin());
}

// The bytes that the code points from `at` on were read from, at most four.
std::string bytes_from(std::string_view text, std::size_t at, Encoding encoding) {
    std::string bytes;
    while (at < text.size() && bytes.size() < 4) {
        const std::optional<char> byte = byte_of(take_code_point(text, at), encoding);
        if (!byte || static_cast<unsigned char>(*byte) < 0x80)
            break;
        bytes.push_back(*byte);
    }
    return bytes;
}

std::optional<std::string> undouble_through(Encoding encoding, std::string_view text) {
    std::string mended;
    bool changed = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string bytes = bytes_from(text, at, encoding);
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

}  // namespace

std::optional<std::string> undouble(std::string_view text) {
    for (const Telling& page : telling)
        if (may_be_of(page, text))
            if (auto mended = undouble_through(page.page, text))
                return mended;
    return std::nullopt;
}

}  // namespace underlag
