#include "underlag/text/text_hash.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string>

#include "underlag/text/byte_block.hpp"
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

// Of the words whatever their order, with the case bits set.
std::uint64_t hash_of_words(std::string_view name) {
    std::uint64_t sum = 0;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find(' '), name.size());
        sum += hash_with_bits_set(name.substr(0, end), case_bits);
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return mixed(odd_factor, sum);
}

// Whether folding changes nothing but the case bit of letters: no letter that it changes by more,
// and no space at either end or beside another.
bool folds_to_its_small_letters(std::string_view name) {
    constexpr std::uint32_t last_of_block = 1U << (ByteBlock::size - 1);
    std::uint32_t space_before = 1;
    while (!name.empty()) {
        // A block past the end of the name holds the letter 'x', which folds to itself.
        std::array<char, ByteBlock::size> bytes;
        const std::size_t size = std::min(name.size(), bytes.size());
        bytes.fill('x');
        std::memcpy(bytes.data(), name.data(), size);
        const ByteBlock block(bytes.data());
        const std::uint32_t spaces = block.equal_to(' ');
        if (block.folds_by_more_than_case() != 0 || (spaces & (spaces << 1U | space_before)) != 0)
            return false;
        space_before = (spaces & last_of_block) != 0 ? 1 : 0;
        name.remove_prefix(size);
        if (name.empty())
            return (spaces >> (size - 1)) == 0;
    }
    return false;
}

}  // namespace

std::uint64_t text_hash(std::string_view text) {
    return hash_with_bits_set(text, no_mask);
}

std::uint64_t name_hash(std::string_view name) {
    return folds_to_its_small_letters(name) ? hash_with_bits_set(name, case_bits)
                                            : hash_with_bits_set(fold_name(name), case_bits);
}

std::uint64_t person_hash(std::string_view name) {
    return name.find(',') == std::string_view::npos && folds_to_its_small_letters(name)
               ? hash_of_words(name)
               : hash_of_words(fold_person(name));
}

std::uint64_t reference_hash(std::string_view reference) {
    return text_hash(reference_key(reference));
}

}  // namespace underlag
