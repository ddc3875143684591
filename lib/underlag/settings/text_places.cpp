#include "underlag/settings/text_places.hpp"

#include <algorithm>

namespace underlag {

TextPlaces::TextPlaces(SourceId source, std::string_view text) : source_(source), text_(text) {
    characters_.reserve(text.size());
    line_starts_.push_back(0);
    for (std::uint32_t offset = 0; offset < text.size(); ++offset) {
        const bool continues_a_character =
            (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
        if (continues_a_character)
            continue;
        characters_.push_back(offset);
        if (text[offset] == '\n')
            line_starts_.push_back(characters_.size());
    }
}

std::uint64_t TextPlaces::offset_of(std::uint32_t line, std::uint32_t column) const {
    if (line == 0 || column == 0 || line > line_starts_.size())
        return text_.size();
    const std::size_t character = line_starts_[line - 1] + column - 1;
    return character < characters_.size() ? characters_[character] : text_.size();
}

Location TextPlaces::between(std::uint32_t line, std::uint32_t column, std::uint32_t end_line,
                             std::uint32_t end_column) const {
    Location place;
    place.source = source_;
    place.line = line;
    place.column = column;
    place.offset = offset_of(line, column);
    const std::uint64_t end = offset_of(end_line, end_column);
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
    const auto character = std::ranges::lower_bound(characters_, offset) - characters_.begin();
    const auto index = static_cast<std::size_t>(character);
    const auto after = std::ranges::upper_bound(line_starts_, index);
    const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
    return at(line, static_cast<std::uint32_t>(index - line_starts_[line - 1] + 1));
}

}  // namespace underlag
