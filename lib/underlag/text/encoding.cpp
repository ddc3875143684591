#include "underlag/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "underlag/text/composition.hpp"
#include "underlag/text/single_byte.hpp"
#include "underlag/text/utf16.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
constexpr std::size_t most_kept = 1000;

constexpr std::array<std::pair<std::string_view, Encoding>, 15> names{{
    {"utf-8", Encoding::utf_8},
    {"utf8", Encoding::utf_8},
    {"utf-16", Encoding::utf_16},
    {"utf16", Encoding::utf_16},
    {"windows-1252", Encoding::windows_1252},
    {"cp1252", Encoding::windows_1252},
    {"latin1", Encoding::windows_1252},
    {"iso-8859-1", Encoding::windows_1252},
    {"cp850", Encoding::cp850},
    {"ibm850", Encoding::cp850},
    {"ibm-850", Encoding::cp850},
    {"macroman", Encoding::macroman},
    {"mac", Encoding::macroman},
    {"macintosh", Encoding::macroman},
    {"latin-1", Encoding::windows_1252},
}};

void replace(DecodedText& decoded, char byte) {
    ++decoded.undecodable_count;
    if (decoded.undecodable.size() < most_kept)
        decoded.undecodable.push_back({decoded.text.size(), static_cast<std::uint8_t>(byte)});
    decoded.text += replacement_character;
}

void decode_utf8(std::string bytes, bool known_sound, DecodedText& decoded) {
    if (bytes.starts_with(byte_order_mark))
        bytes.erase(0, byte_order_mark.size());
    std::size_t sound = known_sound ? bytes.size() : sound_utf8_length(bytes);
    if (sound == bytes.size()) {
        decoded.text = std::move(bytes);
        return;
    }
    std::string_view rest = bytes;
    for (;; sound = sound_utf8_length(rest)) {
        decoded.text += rest.substr(0, sound);
        rest.remove_prefix(sound);
        if (rest.empty())
            return;
        replace(decoded, rest.front());
        rest.remove_prefix(sequence_at(rest, 0).length);
    }
}

void decode_utf16(std::string_view bytes, DecodedText& decoded) {
    Utf16Reader reader(bytes);
    decoded.text.reserve(bytes.size());
    while (const std::optional<Utf16Reader::Unit> unit = reader.next()) {
        if (unit->sound)
            append_code_point(decoded.text, unit->code_point);
        else
            replace(decoded, unit->byte);
    }
}

void decode_single_byte(std::string_view bytes, DecodedText& decoded) {
    const auto& page = code_page(decoded.encoding);
    decoded.text.reserve(bytes.size() + bytes.size() / 8);
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t end = find_not_ascii(bytes, at);
        decoded.text.append(bytes, at, end - at);
        if (end == bytes.size())
            return;
        const char32_t code_point = page[static_cast<unsigned char>(bytes[end])];
        if (code_point == no_code_point)
            replace(decoded, bytes[end]);
        else
            append_code_point(decoded.text, code_point);
        at = end + 1;
    }
}

// More multi-byte sequences that are sound than broken ones: UTF-8 with a few damaged bytes.
bool is_damaged_utf8(std::string_view bytes) {
    std::size_t sound = 0;
    std::size_t broken = 0;
    for (std::size_t at = find_not_ascii(bytes, 0); at < bytes.size();
         at = find_not_ascii(bytes, at)) {
        const Sequence sequence = sequence_at(bytes, at);
        ++(sequence.sound ? sound : broken);
        at += sequence.length;
    }
    return sound > broken;
}

struct FoundOut {
    Encoding encoding = Encoding::utf_8;
    std::optional<Encoding> rival = std::nullopt;
    bool sound_utf8 = false;  // known to be; false says nothing
};

FoundOut find_out(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark))
        return {};
    if (has_utf16_mark(bytes) || has_utf16_nuls(bytes))
        return {.encoding = Encoding::utf_16};
    if (sound_utf8_length(bytes) == bytes.size())
        return {.sound_utf8 = true};
    if (is_damaged_utf8(bytes))
        return {};
    const LikelyCodePages pages = likely_code_pages(bytes);
    return {.encoding = pages.best, .rival = pages.rival};
}

// Composing moves what follows. U+FFFD takes no part in it: the n-th before is the n-th after.
void compose_keeping_places(DecodedText& decoded) {
    if (decoded.undecodable.empty()) {
        static_cast<void>(compose(decoded.text));
        return;
    }
    const std::string before = decoded.text;
    if (!compose(decoded.text))
        return;
    std::size_t old_place = before.find(replacement_character);
    std::size_t new_place = decoded.text.find(replacement_character);
    for (DecodedText::Undecodable& undecodable : decoded.undecodable) {
        while (old_place < undecodable.offset) {
            old_place = before.find(replacement_character, old_place + 1);
            new_place = decoded.text.find(replacement_character, new_place + 1);
        }
        undecodable.offset = new_place;
    }
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view to_text(Encoding encoding) {
    return std::ranges::find(names, encoding, &std::pair<std::string_view, Encoding>::second)
        ->first;
}

std::optional<Encoding> parse_encoding(std::string_view name) {
    for (const auto& [known, encoding] : names) {
        if (std::ranges::equal(name, known, {}, lower))
            return encoding;
    }
    return std::nullopt;
}

bool DecodedText::is_undecodable(std::uint64_t offset) const {
    const auto at = std::ranges::lower_bound(undecodable, offset, {}, &Undecodable::offset);
    return at != undecodable.end() ? at->offset == offset : undecodable_count > undecodable.size();
}

std::optional<std::string> read_as(std::string_view text, Encoding encoding, Encoding other) {
    const auto is_code_page = [](Encoding one) {
        return one != Encoding::utf_8 && one != Encoding::utf_16;
    };
    if (!is_code_page(encoding) || !is_code_page(other))
        return std::nullopt;
    const auto& page = code_page(encoding);
    std::string read;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = take_code_point(text, at);
        const auto byte = std::ranges::find(page, code_point);
        const char32_t reads =
            code_point < 0x80 || byte == page.end()
                ? code_point
                : code_page(other)[static_cast<std::size_t>(byte - page.begin())];
        append_code_point(read, reads == no_code_point ? U'\uFFFD' : reads);
    }
    return read;
}

DecodedText decode(std::string bytes, std::optional<Encoding> forced) {
    const FoundOut found = forced ? FoundOut{.encoding = *forced} : find_out(bytes);
    DecodedText decoded;
    decoded.encoding = found.encoding;
    decoded.rival = found.rival;
    switch (decoded.encoding) {
        case Encoding::utf_8:
            decode_utf8(std::move(bytes), found.sound_utf8, decoded);
            break;
        case Encoding::utf_16:
            decode_utf16(bytes, decoded);
            break;
        case Encoding::windows_1252:
        case Encoding::cp850:
        case Encoding::macroman:
            decode_single_byte(bytes, decoded);
            break;
    }
    compose_keeping_places(decoded);
    return decoded;
}

}  // namespace underlag
