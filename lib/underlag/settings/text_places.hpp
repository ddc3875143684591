// Turns the lines and characters that a parser counts into places of a Source's text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

class TextPlaces {
   public:
    // `text` is UTF-8 and outlives this.
    TextPlaces(SourceId source, std::string_view text);

    // From line and character (from 1) up to but not including the end. What lies outside the text
    // is taken as its end.
    [[nodiscard]] Location between(std::uint32_t line, std::uint32_t column, std::uint32_t end_line,
                                   std::uint32_t end_column) const;
    // The one character there; length 0 at the end of a line.
    [[nodiscard]] Location at(std::uint32_t line, std::uint32_t column) const;
    // The line and character of a byte.
    [[nodiscard]] Location at_offset(std::uint64_t offset) const;

   private:
    [[nodiscard]] std::uint64_t offset_of(std::uint32_t line, std::uint32_t column) const;
    // The offset of the character `count` characters after the one at `offset`.
    [[nodiscard]] std::uint64_t after_characters(std::uint64_t offset, std::uint32_t count) const;

    SourceId source_;
    std::string_view text_;
    std::vector<std::uint64_t> line_starts_;  // offsets
};

}  // namespace underlag
