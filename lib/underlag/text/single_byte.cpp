#include "underlag/text/single_byte.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <cassert>
#include <cstdint>
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

// Å, ä and ö say more than é and ü. A capital after a small letter is no Swedish word.
int weight(char32_t code_point, bool after_small_letter) {
    constexpr std::u32string_view small_letters = U"åäö";
    constexpr std::u32string_view capitals = U"ÅÄÖ";
    if (code_point == no_code_point)
        return -2;
    if (small_letters.find(code_point) != std::u32string_view::npos)
        return 3;
    if (capitals.find(code_point) != std::u32string_view::npos)
        return after_small_letter ? 0 : 3;
    if (code_point == U'é' || code_point == U'É' || code_point == U'ü')
        return 1;
    switch (u_charType(static_cast<UChar32>(code_point))) {
        case U_CONTROL_CHAR:
        case U_PRIVATE_USE_CHAR:
        case U_MATH_SYMBOL:
        case U_OTHER_SYMBOL:
            return -1;
        default:
            return 0;
    }
}

// How often each byte that is not ASCII occurs, after a small ASCII letter and elsewhere.
struct ByteCounts {
    std::array<std::int64_t, 256> elsewhere{};
    std::array<std::int64_t, 256> after_small_letter{};
};

ByteCounts count_bytes(std::string_view bytes) {
    ByteCounts counts;
    for (std::size_t at = find_not_ascii(bytes, 0); at < bytes.size();
         at = find_not_ascii(bytes, at + 1)) {
        const bool after_small_letter = at > 0 && bytes[at - 1] >= 'a' && bytes[at - 1] <= 'z';
        auto& side = after_small_letter ? counts.after_small_letter : counts.elsewhere;
        ++side[static_cast<unsigned char>(bytes[at])];
    }
    return counts;
}

std::int64_t score(const ByteCounts& counts, const CodePage& page) {
    std::int64_t sum = 0;
    for (std::size_t byte = 0x80; byte < page.size(); ++byte) {
        sum += counts.elsewhere[byte] * weight(page[byte], false) +
               counts.after_small_letter[byte] * weight(page[byte], true);
    }
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

Encoding likeliest_code_page(std::string_view bytes) {
    const ByteCounts counts = count_bytes(bytes);
    Encoding best = Encoding::windows_1252;
    for (const Encoding other : {Encoding::cp850, Encoding::macroman}) {
        if (score(counts, code_page(other)) > score(counts, code_page(best)))
            best = other;
    }
    return best;
}

}  // namespace underlag
