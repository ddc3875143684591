#include "underlag/reports/plain_text.hpp"

#include <algorithm>

#include "underlag/text/names_in_text.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view stand_in = "·";

constexpr bool between(char32_t first, char32_t code_point, char32_t last) {
    return first <= code_point && code_point <= last;
}

constexpr bool turns_direction(char32_t code_point) {
    return code_point == 0x061C || between(0x200E, code_point, 0x200F) ||
           between(0x202A, code_point, 0x202E) || between(0x2066, code_point, 0x2069);
}

constexpr bool is_steering(char32_t code_point) {
    return code_point < 0x20 || between(0x7F, code_point, 0x9F) || turns_direction(code_point) ||
           between(0x2028, code_point, 0x2029) || code_point == 0xFEFF;
}

constexpr bool is_visible_ascii(char byte) {
    return ' ' <= byte && byte <= '~';
}

}  // namespace

void append_plain(std::string& line, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto ordinary = static_cast<std::size_t>(
            std::ranges::find_if_not(rest, is_visible_ascii) - rest.begin());
        line += rest.substr(0, ordinary);
        at += ordinary;
        if (at == text.size())
            return;
        const Sequence sequence = sequence_at(text, at);
        std::size_t position = at;
        if (!sequence.sound)
            line += replacement;
        else if (const char32_t code_point = take_code_point(text, position); code_point == '\t')
            line += ' ';
        else
            line += is_steering(code_point) ? stand_in : text.substr(at, sequence.length);
        at += sequence.length;
    }
}

std::string plain(std::string_view text) {
    std::string line;
    append_plain(line, masked(text));
    return line;
}

std::string sound_utf8(std::string_view text) {
    std::string sound;
    while (true) {
        const std::size_t length = sound_utf8_length(text);
        sound += text.substr(0, length);
        if (length == text.size())
            return sound;
        sound += replacement;
        text.remove_prefix(length + sequence_at(text, length).length);
    }
}

namespace {

void append_personal_numbers(std::string_view text, std::vector<TextSpan>& spans) {
    for (auto found = find_personal_number(text); found;
         found = find_personal_number(text, found->offset + found->length))
        spans.push_back(*found);
}

// The Source's own stretches within [begin, end), counted from `begin`.
void append_masked_stretches(const Source& source, std::uint64_t begin, std::uint64_t end,
                             std::vector<TextSpan>& spans) {
    auto stretch = std::ranges::partition_point(source.masked, [&](const MaskedBytes& bytes) {
        return bytes.offset + bytes.length <= begin;
    });
    for (; stretch != source.masked.end() && stretch->offset < end; ++stretch) {
        const std::uint64_t from = std::max(stretch->offset, begin);
        const std::uint64_t to = std::min(stretch->offset + stretch->length, end);
        if (from < to)
            spans.push_back({from - begin, to - from});
    }
}

void append_secret_names(const Source& source, std::string_view text,
                         std::vector<TextSpan>& spans) {
    const std::vector<TextSpan> names = names_within(text, source.secret_names);
    spans.insert(spans.end(), names.begin(), names.end());
}

// So that one mask stands for a number within a masked name.
void join_touching(std::vector<TextSpan>& spans) {
    std::ranges::sort(spans, {}, &TextSpan::offset);
    std::vector<TextSpan> joined;
    for (const TextSpan& span : spans) {
        if (joined.empty() || joined.back().offset + joined.back().length < span.offset) {
            joined.push_back(span);
            continue;
        }
        const std::size_t end =
            std::max(joined.back().offset + joined.back().length, span.offset + span.length);
        joined.back().length = end - joined.back().offset;
    }
    spans = std::move(joined);
}

std::string with_masks(std::string_view text, const std::vector<TextSpan>& spans) {
    std::string shown;
    std::size_t at = 0;
    for (const TextSpan& span : spans) {
        shown += text.substr(at, span.offset - at);
        shown += mask;
        at = span.offset + span.length;
    }
    shown += text.substr(at);
    return shown;
}

std::string_view slice(const Source& source, std::uint64_t offset, std::uint64_t length) {
    const std::string_view text = source.text;
    return text.substr(std::min<std::uint64_t>(offset, text.size()), length);
}

}  // namespace

std::string masked(std::string_view text) {
    return without_personal_numbers(text);
}

std::string masked(const Source& source, std::uint64_t offset, std::uint64_t length) {
    return with_masks(slice(source, offset, length), spans_to_mask(source, offset, length));
}

std::vector<TextSpan> spans_to_mask(const Source& source, std::uint64_t offset,
                                    std::uint64_t length) {
    std::vector<TextSpan> spans;
    const std::string_view text = slice(source, offset, length);
    append_personal_numbers(text, spans);
    append_masked_stretches(source, offset, offset + text.size(), spans);
    append_secret_names(source, text, spans);
    if (spans.size() > 1)
        join_touching(spans);
    return spans;
}

}  // namespace underlag
