#include "underlag/text/folding.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "underlag/text/control_characters.hpp"
#include "underlag/text/spaces.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {

namespace {

// Case folding of what Swedish names are made of, ASCII and U+00C0-00FF; runs of space become one.
// False when there is more than that.
bool fold_common_letters(std::string_view text, std::string& folded) {
    folded.resize(text.size());
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x80 && code > ' ') {
            folded[kept++] = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : byte;
        } else if (byte == '\xC3' && at + 1 < text.size() && text[at + 1] != '\x9F') {
            const auto second = static_cast<unsigned char>(text[++at]);
            const bool capital = second < 0x9F && second != 0x97;  // ß becomes ss, × stays
            folded[kept++] = byte;
            folded[kept++] = static_cast<char>(capital ? second + 0x20 : second);
        } else if (const std::size_t space = space_length(text, at)) {
            if (kept == 0 || folded[kept - 1] != ' ')
                folded[kept++] = ' ';
            at += space - 1;
        } else if (code < 0x80) {
            folded[kept++] = byte;
        } else {
            return false;
        }
    }
    folded.resize(kept);
    return true;
}

std::string fold_any_letters(std::string_view text) {
    std::string folded;
    icu::StringByteSink<std::string> sink(&folded);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8Fold(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                           status);
    return U_SUCCESS(status) ? folded : std::string(text);
}

}  // namespace

void fold_name(std::string_view text, std::string& name) {
    text = trimmed(text);
    if (fold_common_letters(text, name))
        return;
    const std::string folded = fold_any_letters(text);
    name.clear();
    for (std::size_t at = 0; at < folded.size();) {
        const std::string_view letter = std::string_view(folded).substr(at, 3);
        if (letter == "\u2010" || letter == "\u2011") {
            name.push_back('-');
            at += letter.size();
            continue;
        }
        if (const std::size_t invisible = invisible_length(folded, at)) {
            at += invisible;
            continue;
        }
        const std::size_t space = space_length(folded, at);
        if (space == 0)
            name.push_back(folded[at]);
        else if (!name.empty() && !name.ends_with(' '))
            name.push_back(' ');
        at += std::max(space, std::size_t{1});
    }
    if (name.ends_with(' '))  // a sign that is not seen came after it
        name.pop_back();
}

std::string fold_name(std::string_view text) {
    std::string name;
    fold_name(text, name);
    return name;
}

void reference_key(std::string_view text, std::string& key) {
    fold_name(text, key);
    std::erase(key, ' ');
    if (key.empty() || !only_digits(key))
        return;
    const std::size_t first = std::min(key.find_first_not_of('0'), key.size() - 1);
    key.erase(0, first);
}

std::string first_name_first(std::string_view name) {
    const std::size_t comma = name.find(',');
    const auto has_letters = [](std::string_view part) {
        return part.find_first_not_of(' ') != std::string_view::npos;
    };
    if (comma == std::string_view::npos || name.find(',', comma + 1) != std::string_view::npos ||
        !has_letters(name.substr(0, comma)) || !has_letters(name.substr(comma + 1)))
        return std::string{name};
    return std::string{name.substr(comma + 1)} + " " + std::string{name.substr(0, comma)};
}

void fold_person(std::string_view name, std::string& folded) {
    if (name.find(',') == std::string_view::npos)
        fold_name(name, folded);
    else
        fold_name(first_name_first(name), folded);
}

std::string fold_person(std::string_view name) {
    std::string folded;
    fold_person(name, folded);
    return folded;
}

std::string reference_key(std::string_view text) {
    std::string key;
    reference_key(text, key);
    return key;
}

std::string fold_heading(std::string_view text) {
    const std::string folded = fold_name(text);
    std::string heading;
    for (std::size_t at = 0; at < folded.size();) {
        const std::string_view letter = std::string_view(folded).substr(at, 2);
        if (const std::size_t space = space_length(folded, at)) {
            at += space;
        } else if (folded[at] == '_' || folded[at] == '-') {
            ++at;
        } else if (letter == "å" || letter == "ä") {
            heading.push_back('a');
            at += letter.size();
        } else if (letter == "ö") {
            heading.push_back('o');
            at += letter.size();
        } else {
            heading.push_back(folded[at++]);
        }
    }
    return heading;
}

}  // namespace underlag
