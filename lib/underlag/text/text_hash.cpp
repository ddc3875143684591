#include "underlag/text/text_hash.hpp"

#include <array>
#include <cstddef>
#include <cstring>
#include <string>

#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

constexpr std::uint64_t odd_factor = 0x9E3779B97F4A7C15;  // the golden ratio: no bits in step
constexpr std::uint64_t no_mask = 0;
// The bit that tells capitals from small letters, in ASCII and in the second bytes of U+00C0-00FF.
constexpr std::uint64_t case_bits = 0x2020202020202020;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * odd_factor;
    return hash ^ hash >> 32U;
}

// Eight bytes at a time, the last eight of them once more where the text does not come out even.
std::uint64_t hash_with_bits_set(std::string_view text, std::uint64_t bits) {
    constexpr std::size_t word_size = sizeof(std::uint64_t);
    const auto word_at = [&](std::size_t at, std::size_t size) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, size);
        return word | bits;
    };
    std::uint64_t hash = mixed(odd_factor, text.size());
    if (text.size() < word_size)
        return text.empty() ? hash : mixed(hash, word_at(0, text.size()));
    for (std::size_t at = 0; at + word_size < text.size(); at += word_size)
        hash = mixed(hash, word_at(at, word_size));
    return mixed(mixed(hash, word_at(text.size() - word_size, word_size)), odd_factor);
}

enum class ByteOfName : unsigned char { letter, space, other };

// Bytes that folding changes by more than the case bit are `other`: spaces that are not plain, the
// letters beyond U+00FF, and the ß.
constexpr std::array<ByteOfName, 256> bytes_of_names = [] {
    std::array<ByteOfName, 256> kinds{};
    for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
        const bool is_letter = (byte > ' ' && byte < 0xC0 && byte != 0x9F) || byte == 0xC3;
        kinds[byte] = is_letter ? ByteOfName::letter : ByteOfName::other;
    }
    kinds[' '] = ByteOfName::space;
    return kinds;
}();

// Whether folding changes nothing but the case bit of letters.
bool folds_to_its_small_letters(std::string_view name) {
    ByteOfName before = ByteOfName::space;
    for (const char byte : name) {
        const ByteOfName kind = bytes_of_names[static_cast<unsigned char>(byte)];
        if (kind == ByteOfName::other || (kind == ByteOfName::space && before == kind))
            return false;
        before = kind;
    }
    return before != ByteOfName::space;
}

}  // namespace

std::uint64_t text_hash(std::string_view text) {
    return hash_with_bits_set(text, no_mask);
}

std::uint64_t name_hash(std::string_view name) {
    return folds_to_its_small_letters(name) ? hash_with_bits_set(name, case_bits)
                                            : hash_with_bits_set(fold_name(name), case_bits);
}

}  // namespace underlag
