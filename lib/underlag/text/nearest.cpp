#include "underlag/text/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "underlag/text/folding.hpp"
#include "underlag/text/unicode.hpp"
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

std::size_t distance(const std::u32string& a, const std::u32string& b) {
    // Rows of the table of distances between the beginnings of `a` and of `b`.
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last.back();
}

// The only candidate that begins with `word`, which is folded.
std::optional<std::string_view> only_continuation(const std::string& word,
                                                  std::span<const std::string_view> candidates) {
    std::optional<std::string_view> found;
    for (const std::string_view candidate : candidates) {
        if (!fold_name(candidate).starts_with(word))
            continue;
        if (found && fold_name(*found) != fold_name(candidate))
            return std::nullopt;
        found = found ? found : candidate;
    }
    return found;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    return distance(letters(a), letters(b));
}

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
    const std::string folded = fold_name(word);
    const std::u32string wanted = letters(folded);
    if (wanted.empty() || wanted.size() > longest_word)
        return std::nullopt;
    std::size_t limit = std::max(wanted.size() / 3, std::size_t{1});
    std::optional<std::string_view> best;
    for (const std::string_view candidate : candidates) {
        const std::u32string other = letters(fold_name(candidate));
        const std::size_t longer = std::max(wanted.size(), other.size());
        const std::size_t shorter = std::min(wanted.size(), other.size());
        if (longer > longest_word || longer - shorter > limit)
            continue;
        const std::size_t slips = distance(wanted, other);
        if (slips > limit || (best && slips == limit))
            continue;
        best = candidate;
        limit = slips;
    }
    if (best || wanted.size() < shortest_beginning)
        return best;
    return only_continuation(folded, candidates);
}

}  // namespace underlag
