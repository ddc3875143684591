#include "underlag/settings/text_places.hpp"

#include <algorithm>
#include <cassert>

#include "underlag/text/utf8.hpp"

namespace underlag {

namespace {

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

TextPlaces::TextPlaces(SourceId source, std::string_view text) : source_(source), text_(text) {
    line_starts_.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        line_starts_.push_back(at + 1);
}

std::uint64_t TextPlaces::after_characters(std::uint64_t offset, std::uint32_t count) const {
    const std::size_t ascii = find_not_ascii(text_.substr(offset, count), 0);
    offset += ascii;
    count -= static_cast<std::uint32_t>(ascii);
    // Bytes that are not UTF-8 count with the character before them.
    while (ascii > 0 && offset < text_.size() && continues_a_character(text_[offset]))
        ++offset;
    for (; count > 0 && offset < text_.size(); --count) {
        ++offset;
        while (offset < text_.size() && continues_a_character(text_[offset]))
            ++offset;
    }
    return offset;
}

std::uint64_t TextPlaces::offset_of(std::uint32_t line, std::uint32_t column) const {
    if (line == 0 || column == 0 || line > line_starts_.size())
        return text_.size();
    return after_characters(line_starts_[line - 1], column - 1);
}

Location TextPlaces::between(std::uint32_t line, std::uint32_t column, std::uint32_t end_line,
                             std::uint32_t end_column) const {
    Location place;
    place.source = source_;
    place.line = line;
    place.column = column;
    place.offset = offset_of(line, column);
    const std::uint64_t end = end_line == line && end_column > column && place.offset < text_.size()
                                  ? after_characters(place.offset, end_column - column)
                                  : offset_of(end_line, end_column);
    place.length = end > place.offset ? static_cast<std::uint32_t>(end - place.offset) : 0;
    return place;
}

Location TextPlaces::at(std::uint32_t line, std::uint32_t column) const {
    Location place = between(line, column, line, column + 1);
    if (place.offset < text_.size() && (text_[place.offset] == '\n' || text_[place.offset] == '\r'))
        place.length = 0;
    return place;
}

Location TextPlaces::at_offset(std::uint64_t offset) const {
    const auto after = std::ranges::upper_bound(line_starts_, offset);
    const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
    std::uint32_t column = 1;
    assert(offset <= text_.size());
    for (std::uint64_t at = line_starts_[line - 1]; at < offset; at = after_characters(at, 1))
        ++column;
    return this->at(line, column);
}

}  // namespace underlag
