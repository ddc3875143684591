// Sixteen bytes compared at once: what lets the scanners pass over ordinary text quickly.
#pragma once

#include <emmintrin.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#else
#endif

namespace underlag {

// Each question is answered by a mask: bit i is set when it holds for byte i. Bytes are unsigned.
// `needs_a_look`: what ordinary Swedish text in UTF-8 never has. Control characters, the quote, the
// first bytes of letters other than å, ä, ö and their neighbours in Latin-1 (so of every space but
// the plain one), and the second bytes of the Â and Ã that text encoded twice is full of.
// `folds_by_more_than_case`: bytes of UTF-8 that folding (text/folding.hpp) may change by more than
// the bit of case. Control characters, first bytes as above, and the second byte of ß.
class ByteBlock {
   public:
    static constexpr std::size_t size = 16;

#if defined(__SSE2__)
    // Precondition: 16 bytes can be read from `bytes`.
    explicit ByteBlock(const char* bytes)
        : bytes_(_mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(bytes)))) {}

    [[nodiscard]] std::uint32_t equal_to(char byte) const {
        return mask(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(byte)));
    }
    [[nodiscard]] std::uint32_t either(char a, char b) const {
        return mask(_mm_or_si128(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(a)),
                                 _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(b))));
    }
    [[nodiscard]] std::uint32_t at_most(char byte) const {
        return mask(_mm_cmpeq_epi8(_mm_min_epu8(bytes_, _mm_set1_epi8(byte)), bytes_));
    }
    [[nodiscard]] std::uint32_t at_least(char byte) const {
        return mask(_mm_cmpeq_epi8(_mm_max_epu8(bytes_, _mm_set1_epi8(byte)), bytes_));
    }
    [[nodiscard]] std::uint32_t not_ascii() const {
        return mask(bytes_);
    }
    // Whether one of several questions holds costs less than each answer by itself.
    [[nodiscard]] std::uint32_t needs_a_look() const {
        const auto equal = [&](char byte) { return _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(byte)); };
        const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes_, _mm_set1_epi8('\x1F')), bytes_);
        const __m128i first = _mm_cmpeq_epi8(_mm_max_epu8(bytes_, _mm_set1_epi8('\xC0')), bytes_);
        const __m128i twice =
            _mm_cmpeq_epi8(_mm_and_si128(bytes_, _mm_set1_epi8('\xFE')), _mm_set1_epi8('\x82'));
        return mask(_mm_or_si128(
            _mm_or_si128(_mm_or_si128(control, twice), _mm_or_si128(equal('"'), equal('\x7F'))),
            _mm_andnot_si128(equal('\xC3'), first)));
    }
    [[nodiscard]] std::uint32_t folds_by_more_than_case() const {
        const auto equal = [&](char byte) { return _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(byte)); };
        // As signed bytes, 0xC0 to 0xFF come right before the control characters.
        const __m128i between = _mm_and_si128(_mm_cmpgt_epi8(bytes_, _mm_set1_epi8('\xBF')),
                                              _mm_cmplt_epi8(bytes_, _mm_set1_epi8(' ')));
        return mask(_mm_or_si128(_mm_andnot_si128(equal('\xC3'), between), equal('\x9F')));
    }

   private:
    static std::uint32_t mask(__m128i bytes) {
        return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
    }
    __m128i bytes_;
#else
    explicit ByteBlock(const char* bytes) {
        std::memcpy(bytes_.data(), bytes, size);
    }

    [[nodiscard]] std::uint32_t equal_to(char byte) const {
        return mask([wanted = code(byte)](unsigned char b) { return b == wanted; });
    }
    [[nodiscard]] std::uint32_t either(char a, char b) const {
        return equal_to(a) | equal_to(b);
    }
    [[nodiscard]] std::uint32_t at_most(char byte) const {
        return mask([limit = code(byte)](unsigned char b) { return b <= limit; });
    }
    [[nodiscard]] std::uint32_t at_least(char byte) const {
        return mask([limit = code(byte)](unsigned char b) { return b >= limit; });
    }
    [[nodiscard]] std::uint32_t not_ascii() const {
        return mask([](unsigned char b) { return b >= 0x80; });
    }
    [[nodiscard]] std::uint32_t needs_a_look() const {
        return mask([](unsigned char b) {
            return b <= 0x1F || b == '"' || b == 0x7F || (b & 0xFEU) == 0x82 ||
                   (b >= 0xC0 && b != 0xC3);
        });
    }
    [[nodiscard]] std::uint32_t folds_by_more_than_case() const {
        return mask(
            [](unsigned char b) { return b <= 0x1F || b == 0x9F || (b >= 0xC0 && b != 0xC3); });
    }

   private:
    static unsigned char code(char byte) {
        return static_cast<unsigned char>(byte);
    }
    template <class Question>
    [[nodiscard]] std::uint32_t mask(Question holds) const {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < size; ++i)
            bits |= static_cast<std::uint32_t>(holds(bytes_[i])) << i;
        return bits;
    }
    std::array<unsigned char, size> bytes_;
#endif
};

// How often a byte stands in a long text.

// In pieces whose count fits a byte: the compiler then compares sixteen bytes at once.
[[nodiscard]] constexpr std::size_t count_of(std::string_view text, char byte) {
    constexpr std::size_t piece = 128;
    std::size_t count = 0;
    std::size_t at = 0;
    for (; at + piece <= text.size(); at += piece) {
        std::uint8_t of_piece = 0;
        for (std::size_t i = 0; i < piece; ++i)
            of_piece = static_cast<std::uint8_t>(of_piece + (text[at + i] == byte ? 1 : 0));
        count += of_piece;
    }
    for (; at < text.size(); ++at)
        count += text[at] == byte ? 1U : 0U;
    return count;
}

}  // namespace underlag
