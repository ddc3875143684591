#include "underlag/text/single_byte.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
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

}  // namespace underlag
