// The word somebody probably meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

// Insertions, deletions, replacements and swaps of neighbours, by code point. Precondition: neither
// has more than 100 of them.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// A word without regard to case, made ready to be compared with many.
struct FoldedWord {
    explicit FoldedWord(std::string_view word);

    std::u32string letters;
    std::uint64_t letters_in_it = 0;  // a bit for each of 64 kinds of letters
};

// Whether one may be a slip for the other, or its beginning: as `nearest` below, whichever was
// meant.
[[nodiscard]] bool are_near(const FoldedWord& a, const FoldedWord& b);

// Words to be near to, folded once: for questions about many words, from several threads.
class KnownWords {
   public:
    // The views must outlive this object.
    explicit KnownWords(std::vector<std::string_view> words);

    // As `nearest` below.
    [[nodiscard]] std::optional<std::string_view> nearest(std::string_view word) const;

   private:
    // What a look tells of a word.
    struct Look {
        std::uint64_t letters_in_it = 0;  // a bit for each of 64 kinds of letters
        std::uint32_t word = 0;
    };

    struct LikelyWord {
        std::uint32_t letters_unshared = 0;
        std::uint32_t word = 0;
    };

    // The words that a look does not rule out, those with the fewest letters unshared first.
    [[nodiscard]] std::vector<LikelyWord> likely(std::u32string_view wanted,
                                                 std::size_t limit) const;
    [[nodiscard]] std::optional<std::uint32_t> nearest_within(std::u32string_view wanted,
                                                              std::size_t limit) const;
    [[nodiscard]] std::optional<std::string_view> continuation_of(std::u32string_view wanted) const;

    std::vector<std::string_view> words_;
    std::vector<std::u32string> folded_;
    std::vector<Look> looks_;  // by length, and words of one length in their order
    // Where the looks of words of so many code points begin; words that are too long have none.
    std::vector<std::uint32_t> looks_of_length_;
};

// The nearest of `candidates` without regard to case, when near enough to be a slip: a distance of
// at most a third of the word's length (at least 1), or the word is a beginning of at least three
// letters of just one candidate. The first of equals. Words of over 100 code points are near
// nothing.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

}  // namespace underlag
