#include "underlag/text/nearest.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "underlag/text/folding.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

constexpr std::size_t longest_word = 100;      // code points
constexpr std::size_t shortest_beginning = 3;  // code points

std::u32string letters(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();)
        points.push_back(take_code_point(text, at));
    return points;
}

std::uint64_t letters_in(std::u32string_view word) {
    std::uint64_t letters = 0;
    for (const char32_t letter : word)
        letters |= std::uint64_t{1} << (letter % 64U);
    return letters;
}

// std::popcount is a call into a library on processors of 2003, which programs are built for.
std::uint32_t bits_in(std::uint64_t bits) {
    bits -= bits >> 1U & 0x5555'5555'5555'5555U;
    bits = (bits & 0x3333'3333'3333'3333U) + (bits >> 2U & 0x3333'3333'3333'3333U);
    bits = (bits + (bits >> 4U)) & 0x0F0F'0F0F'0F0F'0F0FU;
    return static_cast<std::uint32_t>(bits * 0x0101'0101'0101'0101U >> 56U);
}

std::size_t most_slips(std::size_t length) {
    return std::max(length / 3, std::size_t{1});
}

// A slip puts at most one letter in and takes one out: a look that spares most of the work.
bool differ_in_more_letters(std::uint64_t a, std::uint64_t b, std::size_t slips) {
    return bits_in(a ^ b) > 2 * slips;
}

// Insertions, deletions, replacements and swaps of neighbours between `a` and `b`, or limit + 1
// when there are more. Both at most longest_word long.
std::size_t distance_within(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const auto [begin_a, begin_b] = std::ranges::mismatch(a, b);
    const auto same = static_cast<std::size_t>(begin_a - a.begin());
    a.remove_prefix(same);
    b.remove_prefix(same);
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit)
        return limit + 1;
    // Rows of the table of distances between the beginnings of `a` and of `b`.
    using Row = std::array<std::size_t, longest_word + 1>;
    std::array<Row, 3> rows;
    Row* before_last = &rows[0];
    Row* last = &rows[1];
    Row* row = &rows[2];
    std::iota(last->begin(), last->begin() + static_cast<std::ptrdiff_t>(b.size()) + 1,
              std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        // More than `limit` beside the diagonal there are more slips than that.
        const std::size_t begin = i > limit ? i - limit : 1;
        const std::size_t end = std::min(b.size(), i + limit);
        (*row)[begin - 1] = begin == 1 ? i : limit + 1;
        if (end == i + limit)
            (*last)[end] = limit + 1;
        std::size_t least = (*row)[begin - 1];
        for (std::size_t j = begin; j <= end; ++j) {
            const std::size_t replaced = (*last)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            std::size_t slips = std::min({(*last)[j] + 1, (*row)[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                slips = std::min(slips, (*before_last)[j - 2] + 1);
            (*row)[j] = slips;
            least = std::min(least, slips);
        }
        // A swap can still come back from the row before the last, by one.
        if (least > limit + 1)
            return limit + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min((*last)[b.size()], limit + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    const std::u32string left = letters(a);
    const std::u32string right = letters(b);
    return distance_within(left, right, std::max(left.size(), right.size()));
}

FoldedWord::FoldedWord(std::string_view word)
    : letters(underlag::letters(fold_name(word))), letters_in_it(letters_in(letters)) {}

bool are_near(const FoldedWord& a, const FoldedWord& b) {
    const std::size_t shorter = std::min(a.letters.size(), b.letters.size());
    const std::size_t longer = std::max(a.letters.size(), b.letters.size());
    if (shorter == 0 || longer > longest_word)
        return false;
    if (shorter >= shortest_beginning &&
        (a.letters.starts_with(b.letters) || b.letters.starts_with(a.letters)))
        return true;
    const std::size_t limit = most_slips(longer);
    return !differ_in_more_letters(a.letters_in_it, b.letters_in_it, limit) &&
           distance_within(a.letters, b.letters, limit) <= limit;
}

KnownWords::KnownWords(std::vector<std::string_view> words) : words_(std::move(words)) {
    folded_.reserve(words_.size());
    looks_of_length_.resize(longest_word + 2);
    for (const std::string_view word : words_) {
        folded_.push_back(letters(fold_name(word)));
        if (folded_.back().size() <= longest_word)
            ++looks_of_length_[folded_.back().size() + 1];
    }
    std::partial_sum(looks_of_length_.begin(), looks_of_length_.end(), looks_of_length_.begin());
    looks_.resize(looks_of_length_.back());
    std::vector<std::uint32_t> next = looks_of_length_;
    for (std::uint32_t word = 0; word < folded_.size(); ++word)
        if (folded_[word].size() <= longest_word)
            looks_[next[folded_[word].size()]++] = {letters_in(folded_[word]), word};
}

std::vector<KnownWords::LikelyWord> KnownWords::likely(std::u32string_view wanted,
                                                       std::size_t limit) const {
    const std::uint64_t letters_wanted = letters_in(wanted);
    std::vector<LikelyWord> found;
    std::array<std::uint32_t, 65> places{};  // of the next word with so many letters unshared
    // Every slip makes a word longer or shorter by one letter at most.
    const std::size_t shortest = wanted.size() - std::min(wanted.size(), limit);
    const std::size_t longest = std::min(wanted.size() + limit, longest_word);
    const std::span looks(looks_.begin() + looks_of_length_[shortest],
                          looks_.begin() + looks_of_length_[longest + 1]);
    for (const auto& [letters, word] : looks) {
        // A slip puts at most one letter in and takes one out.
        const std::uint32_t unshared = bits_in(letters_wanted ^ letters);
        if (unshared > 2 * limit)
            continue;
        found.push_back({unshared, word});
        ++places[unshared];
    }
    std::exclusive_scan(places.begin(), places.end(), places.begin(), std::uint32_t{0});
    std::vector<LikelyWord> sorted(found.size());
    for (const LikelyWord& word : found)
        sorted[places[word.letters_unshared]++] = word;
    return sorted;
}

// The word may be the beginning of just one.
std::optional<std::string_view> KnownWords::continuation_of(std::u32string_view wanted) const {
    std::optional<std::size_t> continuation;
    for (std::size_t index = 0; index < words_.size(); ++index) {
        if (!folded_[index].starts_with(wanted))
            continue;
        if (continuation && folded_[*continuation] != folded_[index])
            return std::nullopt;
        if (!continuation)
            continuation = index;
    }
    return continuation ? std::optional{words_[*continuation]} : std::nullopt;
}

// The index of the word with the fewest slips, at most `limit` of them.
std::optional<std::uint32_t> KnownWords::nearest_within(std::u32string_view wanted,
                                                        std::size_t limit) const {
    // Only what is nearer than the best so far, or as near and earlier, is of interest. The likely
    // words come first, so that the rest is soon ruled out.
    std::optional<std::uint32_t> best;
    for (const auto& [letters_unshared, index] : likely(wanted, limit)) {
        const bool is_earlier = !best || index < *best;
        if (!is_earlier && limit == 0)
            continue;
        const std::size_t most = is_earlier ? limit : limit - 1;
        if (letters_unshared > 2 * most)
            continue;
        const std::size_t slips = distance_within(wanted, folded_[index], most);
        if (slips > most)
            continue;
        best = index;
        limit = slips;
    }
    return best;
}

std::optional<std::string_view> KnownWords::nearest(std::string_view word) const {
    const std::u32string wanted = letters(fold_name(word));
    if (wanted.empty() || wanted.size() > longest_word)
        return std::nullopt;
    // Most slips are one or two: looking for those first rules most words out at once.
    constexpr std::size_t few_slips = 2;
    const std::size_t limit = most_slips(wanted.size());
    auto best = nearest_within(wanted, std::min(limit, few_slips));
    if (!best && limit > few_slips)
        best = nearest_within(wanted, limit);
    if (best)
        return words_[*best];
    return wanted.size() < shortest_beginning ? std::nullopt : continuation_of(wanted);
}

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
    return KnownWords({candidates.begin(), candidates.end()}).nearest(word);
}

}  // namespace underlag
