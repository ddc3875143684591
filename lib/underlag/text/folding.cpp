#include "underlag/text/folding.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringpiece.h>

#include <cstdint>

#include "underlag/text/spaces.hpp"

namespace underlag {
namespace {

// Case folding of what Swedish names are made of: ASCII and U+00C0-00FF. False when there is more.
bool fold_common_letters(std::string_view text, std::string& folded) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        if (static_cast<unsigned char>(byte) < 0x80) {
            folded.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : byte);
            continue;
        }
        if (byte == '\xC2' && text.substr(at + 1, 1) == "\xA0") {
            folded.push_back(' ');
            ++at;
            continue;
        }
        if (byte != '\xC3' || at + 1 == text.size())
            return false;
        const char second = text[++at];
        const auto code = static_cast<unsigned char>(second);
        if (code == 0x9F)
            return false;  // ß becomes ss
        const bool capital = code < 0x9F && code != 0x97;
        folded.push_back(byte);
        folded.push_back(capital ? static_cast<char>(code + 0x20) : second);
    }
    return true;
}

std::string fold_case(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    if (fold_common_letters(text, folded))
        return folded;
    folded.clear();
    icu::StringByteSink<std::string> sink(&folded);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8Fold(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                           status);
    return U_SUCCESS(status) ? folded : std::string(text);
}

}  // namespace

std::string fold_name(std::string_view text) {
    std::string name = fold_case(trimmed(text));
    std::size_t kept = 0;
    for (std::size_t at = 0; at < name.size();) {
        std::size_t space = space_length(name, at);
        if (space == 0) {
            name[kept++] = name[at++];
            continue;
        }
        for (; space != 0; space = space_length(name, at))
            at += space;
        name[kept++] = ' ';
    }
    name.resize(kept);
    return name;
}

std::string fold_heading(std::string_view text) {
    const std::string folded = fold_case(text);
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
