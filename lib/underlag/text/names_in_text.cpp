#include "underlag/text/names_in_text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "underlag/text/folding.hpp"
#include "underlag/text/spaces.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

// No name has more words; longer ones are looked for by their first and last.
constexpr std::size_t most_words = 8;

struct Word {
    std::string folded;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool goes_on = false;  // nothing but what may stand within a name is before it
};

bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// Bytes of the sign at `at` that is no part of a word; 0 of a letter or digit.
std::size_t sign_length(std::string_view text, std::size_t at) {
    if (const std::size_t space = space_length(text, at))
        return space;
    if (static_cast<unsigned char>(text[at]) < 0x80)
        return is_ascii_letter(text[at]) || is_digit(text[at]) ? 0 : 1;
    // U+00AB, U+00BB, and U+2010-201F: dashes and quotation marks.
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\u00AB") || rest.starts_with("\u00BB"))
        return 2;
    const bool is_mark =
        rest.size() > 2 && rest.starts_with("\xE2\x80") && rest[2] >= '\x90' && rest[2] <= '\x9F';
    return is_mark ? 3 : 0;
}

bool may_stand_within_a_name(std::string_view sign) {
    return space_length(sign, 0) == sign.size() || sign == "-" || sign == "," || sign == "." ||
           sign == "_" || sign == "\u2010" || sign == "\u2011" || sign == "\u2013";
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool goes_on = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t sign = sign_length(text, at)) {
            goes_on = goes_on && may_stand_within_a_name(text.substr(at, sign));
            at += sign;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && sign_length(text, at) == 0)
            ++at;
        words.push_back({fold_name(text.substr(begin, at - begin)), begin, at, goes_on});
        goes_on = true;
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

// After the last word of the longest name that begins with the word at `first`.
std::optional<std::size_t> end_of_name(const std::vector<Word>& words, std::size_t first,
                                       const std::vector<std::string>& ways) {
    const auto is_name = [&](const std::string& phrase) {
        return std::ranges::binary_search(ways, phrase);
    };
    std::optional<std::size_t> end;
    std::string phrase;
    for (std::size_t at = first; at < words.size() && at - first < most_words; ++at) {
        if (at > first && !words[at].goes_on)
            break;
        phrase.append(at > first ? " " : "").append(words[at].folded);
        if (is_name(phrase) ||
            (phrase.ends_with('s') && is_name(phrase.substr(0, phrase.size() - 1))))
            end = at + 1;
    }
    return end;
}

}  // namespace

std::string person_in_any_order(std::string_view name) {
    const std::string folded = fold_person(name);
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    std::ranges::sort(words);
    return joined(words);
}

std::vector<std::string> words_to_say(std::string_view name) {
    std::vector<std::string> words;
    for (Word& word : words_of(first_name_first(name)))
        if (!word.folded.empty())
            words.push_back(std::move(word.folded));
    return words;
}

std::vector<std::string> ways_to_say(std::string_view name) {
    std::vector<std::string> words = words_to_say(name);
    std::vector<std::string> ways;
    if (words.size() < 2)
        return ways;
    ways = {words.front() + " " + words.back(), words.back() + " " + words.front()};
    if (words.size() == 2 || words.size() > most_words)
        return ways;
    for (std::size_t turn = 0; turn < words.size(); ++turn) {
        ways.push_back(joined(words));
        std::ranges::rotate(words, words.begin() + 1);
    }
    return ways;
}

std::vector<TextSpan> names_within(std::string_view text, const std::vector<std::string>& ways) {
    std::vector<TextSpan> spans;
    if (ways.empty())
        return spans;
    const std::vector<Word> words = words_of(text);
    for (std::size_t first = 0; first < words.size();) {
        const auto end = end_of_name(words, first, ways);
        if (end)
            spans.push_back({words[first].begin, words[*end - 1].end - words[first].begin});
        first = end.value_or(first + 1);
    }
    return spans;
}

std::string without_names(std::string_view text, const std::vector<std::string>& ways) {
    std::string shown;
    std::size_t at = 0;
    for (const TextSpan& span : names_within(text, ways)) {
        shown += text.substr(at, span.offset - at);
        shown += personal_number_mask;
        at = span.offset + span.length;
    }
    shown += text.substr(at);
    return shown;
}

}  // namespace underlag
