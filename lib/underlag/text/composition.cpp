#include "underlag/text/composition.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <stdexcept>

#include "underlag/text/byte_block.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

// Every code point below U+0300, whose lead byte is 0xCC, is composed already.
constexpr char first_lead_in_doubt = '\xCC';

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const instance = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        throw std::runtime_error("ICU has no NFC data");
    return *instance;
}

// U+2002-20BF (dashes, quotes, the euro) and U+2200-22FF (minus) stay as they are.
bool is_known_composed(std::string_view text, std::size_t at) {
    if (text[at] != '\xE2' || at + 2 >= text.size())
        return false;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    return (second == 0x80 && third >= 0x82) || second == 0x81 || second == 0x82 ||
           second == 0x88 || second == 0x89 || second == 0x8A || second == 0x8B;
}

// The first byte at or after `at` from which on the text may need composing.
std::size_t find_doubt(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (at + ByteBlock::size <= text.size()) {
            const std::uint32_t marks = ByteBlock(text.data() + at).at_least(first_lead_in_doubt);
            if (marks == 0) {
                at += ByteBlock::size;
                continue;
            }
            at += static_cast<std::size_t>(std::countr_zero(marks));
        }
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0xCC && !is_known_composed(text, at))
            return at;
        ++at;
    }
    return text.size();
}

bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

// A longer run of combining marks is no letter, and putting it in order costs its square: such a
// run stays as it is. Unicode's stream-safe form draws the line at the same place.
constexpr std::size_t most_marks = 30;

// Where the text that can be composed ends: before a letter with too many marks; and where that
// letter ends with all its marks.
struct TooManyMarks {
    std::size_t begin = 0;
    std::size_t end = 0;
};

TooManyMarks find_too_many_marks(std::string_view text) {
    if (text.size() <= 2 * most_marks)  // a mark is two bytes or more
        return {text.size(), text.size()};
    std::size_t letter = 0;  // the last code point that is no mark
    std::size_t marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto code_point = static_cast<UChar32>(take_code_point(text, at));
        if (u_getCombiningClass(code_point) != 0) {
            ++marks;
            continue;
        }
        if (marks > most_marks)
            return {letter, begin};
        letter = begin;
        marks = 0;
    }
    return marks > most_marks ? TooManyMarks{letter, text.size()}
                              : TooManyMarks{text.size(), text.size()};
}

icu::StringPiece piece_of(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

// Of nearly every word in other letters than Latin ones.
bool is_surely_composed(std::string_view part) {
    UErrorCode status = U_ZERO_ERROR;
    return part.size() <= 2 * most_marks && nfc().isNormalizedUTF8(piece_of(part), status);
}

// Appends `part` composed; whether anything changed.
bool append_composed(std::string_view part, std::string& composed) {
    bool changed = false;
    while (!part.empty()) {
        const TooManyMarks marks = find_too_many_marks(part);
        const std::string_view piece = part.substr(0, marks.begin);
        UErrorCode status = U_ZERO_ERROR;
        if (nfc().isNormalizedUTF8(piece_of(piece), status)) {
            composed += piece;
        } else {
            icu::StringByteSink<std::string> sink(&composed);
            nfc().normalizeUTF8(0, piece_of(piece), sink, nullptr, status);
            changed = true;
        }
        if (U_FAILURE(status))
            throw std::runtime_error("ICU could not compose a text");
        composed += part.substr(marks.begin, marks.end - marks.begin);
        part.remove_prefix(marks.end);
    }
    return changed;
}

}  // namespace

bool compose(std::string& text) {
    std::size_t doubt = find_doubt(text, 0);
    if (doubt == text.size())
        return false;
    std::string composed;
    bool changed = false;
    std::size_t copied = 0;
    while (doubt < text.size()) {
        // Nothing composes with an ASCII character after it: parts from one ASCII character to
        // before another can be composed by themselves.
        std::size_t begin = doubt;
        while (begin > copied && !is_ascii(text[begin]))
            --begin;
        const auto ascii =
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(doubt), text.end(), is_ascii);
        const auto end = static_cast<std::size_t>(ascii - text.begin());
        const std::string_view part = std::string_view(text).substr(begin, end - begin);
        doubt = find_doubt(text, end);
        if (part.size() > std::size_t{std::numeric_limits<std::int32_t>::max()})
            continue;  // ICU counts in 32 bits; no word is two billion bytes long
        if (is_surely_composed(part))
            continue;
        composed.append(text, copied, begin - copied);
        changed |= append_composed(part, composed);
        copied = end;
    }
    if (!changed)
        return false;
    composed.append(text, copied);
    text = std::move(composed);
    return true;
}

}  // namespace underlag
