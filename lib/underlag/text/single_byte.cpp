#include "underlag/text/single_byte.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>

#include "underlag/text/utf8.hpp"

namespace underlag {

namespace {

using CodePage = std::array<char32_t, 256>;

CodePage page_from_icu(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(name, &status);
    if (U_FAILURE(status))
        throw std::runtime_error(std::string("ICU has no converter ") + name);
    CodePage page{};
    for (std::size_t byte = 0; byte < page.size(); ++byte) {
        page[byte] = static_cast<char32_t>(byte);
        if (byte < 0x80)
            continue;  // all three agree with ASCII, ICU's DOS pages but for some controls
        const char source = static_cast<char>(byte);
        const char* at = &source;
        const UChar32 code_point = ucnv_getNextUChar(converter, &at, at + 1, &status);
        const bool hole =
            U_FAILURE(status) || code_point == 0xFFFD || (code_point >= 0x80 && code_point < 0xA0);
        page[byte] = hole ? no_code_point : static_cast<char32_t>(code_point);
        status = U_ZERO_ERROR;
    }
    ucnv_close(converter);
    return page;
}

// What stands beside a byte that is not ASCII.
enum class Beside : std::uint8_t { no_letter, small_letter, capital };
constexpr std::size_t kinds_beside = 3;

Beside beside(std::string_view bytes, std::size_t at) {
    const char byte = at < bytes.size() ? bytes[at] : ' ';
    if (byte >= 'a' && byte <= 'z')
        return Beside::small_letter;
    return byte >= 'A' && byte <= 'Z' ? Beside::capital : Beside::no_letter;
}

// How often each byte that is not ASCII occurs, by what stands before and after it.
using ByteCounts =
    std::array<std::array<std::array<std::int64_t, 256>, kinds_beside>, kinds_beside>;

ByteCounts count_bytes(std::string_view bytes) {
    ByteCounts counts{};
    for (std::size_t at = find_not_ascii(bytes, 0); at < bytes.size();
         at = find_not_ascii(bytes, at + 1)) {
        const Beside before = at == 0 ? Beside::no_letter : beside(bytes, at - 1);
        const Beside after = beside(bytes, at + 1);
        ++counts[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)]
                [static_cast<unsigned char>(bytes[at])];
    }
    return counts;
}

constexpr int swedish_letter = 4;
constexpr int other_letter = 1;
constexpr int unlikely = -2;

int weight_of_letter(char32_t code_point, bool is_capital, Beside before, Beside after) {
    constexpr std::u32string_view swedish = U"åäöÅÄÖ";
    constexpr std::u32string_view in_no_name = U"ªºþðÞÐĿŀıƒ";
    const bool alone = before == Beside::no_letter && after == Beside::no_letter;
    if (is_capital && (before == Beside::small_letter ||
                       (before == Beside::capital && after == Beside::small_letter)))
        return unlikely;
    if (!is_capital && after == Beside::capital)
        return before == Beside::capital ? 0 : unlikely;
    if (swedish.find(code_point) != std::u32string_view::npos)
        // Names begin with a capital.
        return !is_capital && before == Beside::no_letter && !alone ? swedish_letter / 2
                                                                    : swedish_letter;
    return alone || in_no_name.find(code_point) != std::u32string_view::npos ? 0 : other_letter;
}

int weight(char32_t code_point, Beside before, Beside after) {
    if (code_point == no_code_point)
        return unlikely;
    switch (u_charType(static_cast<UChar32>(code_point))) {
        case U_UPPERCASE_LETTER:
            return weight_of_letter(code_point, true, before, after);
        case U_LOWERCASE_LETTER:
            return weight_of_letter(code_point, false, before, after);
        case U_CONTROL_CHAR:
        case U_PRIVATE_USE_CHAR:
        case U_MATH_SYMBOL:
        case U_OTHER_SYMBOL:
            return -1;
        default:
            return 0;
    }
}

std::int64_t score(const ByteCounts& counts, const CodePage& page) {
    std::int64_t sum = 0;
    for (std::size_t before = 0; before < kinds_beside; ++before)
        for (std::size_t after = 0; after < kinds_beside; ++after)
            for (std::size_t byte = 0x80; byte < page.size(); ++byte)
                if (const std::int64_t count = counts[before][after][byte])
                    sum += count * weight(page[byte], static_cast<Beside>(before),
                                          static_cast<Beside>(after));
    return sum;
}

}  // namespace

const std::array<char32_t, 256>& code_page(Encoding encoding) {
    static const CodePage windows_1252 = page_from_icu("windows-1252");
    static const CodePage cp850 = page_from_icu("ibm-850");
    static const CodePage macroman = page_from_icu("macintosh");
    assert(encoding != Encoding::utf_8 && encoding != Encoding::utf_16);
    switch (encoding) {
        case Encoding::cp850:
            return cp850;
        case Encoding::macroman:
            return macroman;
        default:
            return windows_1252;
    }
}

LikelyCodePages likely_code_pages(std::string_view bytes) {
    struct Scored {
        Encoding encoding;
        std::int64_t score;
    };
    const ByteCounts counts = count_bytes(bytes);
    std::array<Scored, 3> pages{
        {{Encoding::windows_1252, 0}, {Encoding::cp850, 0}, {Encoding::macroman, 0}}};
    for (Scored& page : pages)
        page.score = score(counts, code_page(page.encoding));
    std::ranges::stable_sort(pages, std::ranges::greater{}, &Scored::score);
    // One Swedish letter more than the next best is what tells.
    const bool is_told = pages[1].score <= 0 || pages[0].score - pages[1].score >= swedish_letter;
    return {pages[0].encoding, is_told ? std::nullopt : std::optional{pages[1].encoding}};
}

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
