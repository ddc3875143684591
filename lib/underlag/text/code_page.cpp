#include "underlag/text/code_page.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace underlag {
namespace {

// The upper halves of the pages; where a page has no letter, U+FFFF.
constexpr std::u16string_view upper_half_of_437 =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄"
    u"▌▐▀"
    u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
static_assert(upper_half_of_437.size() == 128);
constexpr std::u16string_view first_of_1252 =
    u"€\uFFFF‚ƒ„…†‡ˆ‰Š‹Œ\uFFFFŽ\uFFFF\uFFFF‘’“”•–—˜™š›œ\uFFFFžŸ";
static_assert(first_of_1252.size() == 32);

// 0: the page has no such letter.
char of_page(char16_t letter, CodePage page) {
    if (letter < 0x80)
        return static_cast<char>(letter);
    if (page == CodePage::windows_1252 && letter >= 0xA0 && letter <= 0xFF)
        return static_cast<char>(letter);
    const std::u16string_view letters =
        page == CodePage::dos_437 ? upper_half_of_437 : first_of_1252;
    const auto at = letters.find(letter);
    return at == std::u16string_view::npos ? '\0' : static_cast<char>(0x80 + at);
}

char nearest_of_page(char16_t letter, CodePage page) {
    switch (letter) {
        case u'ø':
            return 'o';
        case u'Ø':
            return 'O';
        case u'‘':
        case u'’':
            return '\'';
        case u'“':
        case u'”':
            return '"';
        default:
            break;
    }
    if (letter >= 0x2010 && letter <= 0x2015)
        return '-';
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* parts = icu::Normalizer2::getNFDInstance(error);
    icu::UnicodeString decomposed;
    if (U_FAILURE(error) || !parts->getDecomposition(letter, decomposed) ||
        of_page(decomposed[0], page) == '\0')
        return '?';
    return of_page(decomposed[0], page);
}

}  // namespace

std::string to_code_page(std::string_view text, CodePage page, bool& is_whole) {
    const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string bytes;
    for (std::int32_t at = 0; at < letters.length(); ++at) {
        const char16_t letter = letters[at];
        char byte = of_page(letter, page);
        if (byte == '\0') {
            is_whole = false;
            byte = nearest_of_page(letter, page);
        }
        bytes.push_back(byte);
    }
    return bytes;
}

}  // namespace underlag
