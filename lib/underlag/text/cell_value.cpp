#include <algorithm>
#include <bit>
#include <utility>

#include "underlag/text/byte_block.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/spaces.hpp"

namespace underlag {
namespace {

bool may_begin_space(unsigned char byte) {
    return byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3;
}

// The first byte at or after `from` that could begin a space other than the plain one.
// Precondition: `text` is a part of `buffer`, which may be read past the end of `text`.
std::size_t find_odd_space(std::string_view text, const char* buffer_end, std::size_t from) {
    std::size_t at = from;
    while (at < text.size() && buffer_end - (text.data() + at) >= std::ptrdiff_t{ByteBlock::size}) {
        const ByteBlock block(text.data() + at);
        const std::uint32_t marks =
            block.at_most('\x1F') | block.either('\xC2', '\xE2') | block.equal_to('\xE3');
        if (marks != 0)
            return std::min(text.size(), at + static_cast<std::size_t>(std::countr_zero(marks)));
        at += ByteBlock::size;
    }
    while (at < text.size() && !may_begin_space(static_cast<unsigned char>(text[at])))
        ++at;
    return std::min(at, text.size());
}

bool is_odd_space(std::string_view text, std::size_t at) {
    return text[at] != ' ' && space_length(text, at) != 0;
}

// Every space as a plain one; a CRLF is one space.
void plain_spaces(std::string_view text, std::string& value) {
    value.clear();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = space_length(text, at);
        if (space == 0) {
            value.push_back(text[at++]);
            continue;
        }
        if (text.substr(at, 2) == "\r\n")
            ++at;
        value.push_back(' ');
        at += space;
    }
}

std::string_view with_plain_spaces(std::string_view text, const char* buffer_end,
                                   std::string& storage) {
    std::size_t at = find_odd_space(text, buffer_end, 0);
    while (at < text.size() && !is_odd_space(text, at))
        at = find_odd_space(text, buffer_end, at + 1);
    if (at >= text.size())
        return text;
    std::string value;
    plain_spaces(text, value);
    storage = std::move(value);
    return storage;
}

// Quotes off, doubled ones halved, what stands after the closing one kept.
// Precondition: `cell` begins with a quote that is closed in it.
void unquote(std::string_view cell, std::string& value) {
    value.clear();
    std::size_t at = 1;
    for (std::size_t quote = cell.find('"', at); quote != std::string_view::npos;
         quote = cell.find('"', at)) {
        value.append(cell, at, quote - at);
        at = quote + 1;
        if (at == cell.size() || cell[at] != '"')
            break;
        value.push_back('"');
        ++at;
    }
    value.append(cell, at);
}

}  // namespace

std::string_view any_cell_value(std::string_view text, const RawCell& cell, std::string& storage) {
    const std::string_view raw = text.substr(cell.offset, cell.length);
    const char* const buffer_end = text.data() + text.size();
    if (!cell.quoted)
        return with_plain_spaces(trimmed(raw), buffer_end, storage);
    if (raw.find('"', 1) == raw.size() - 1)
        return with_plain_spaces(trimmed(raw.substr(1, raw.size() - 2)), buffer_end, storage);
    unquote(raw, storage);
    return with_plain_spaces(trimmed(storage), storage.data() + storage.size(), storage);
}

}  // namespace underlag
