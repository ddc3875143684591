// Lines and characters of a text as an editor counts them, found by walking from place to place.
#pragma once

#include <cstddef>
#include <cstdint>

#include "underlag/diagnostics/source.hpp"

namespace underlag {

// Findings come sorted by place, so that a Source is walked through once, whatever their number.
class PlaceCursor {
   public:
    struct Place {
        std::uint64_t line_offset = 0;  // of the line's first byte
        std::uint32_t line = 1;
        std::size_t character = 1;
    };

    explicit PlaceCursor(const Source& source) : source_(&source) {}

    // Takes time in the distance from the place asked for before, forwards or backwards.
    [[nodiscard]] Place at(std::uint64_t offset);

   private:
    void go_back(std::uint64_t offset);
    void go_on(std::uint64_t offset);

    const Source* source_;
    std::uint64_t offset_ = 0;
    Place place_;
};

// What ends a line of the Source: LF (also as CRLF), or CR alone in a list from an old Mac.
[[nodiscard]] constexpr char line_break_of(bool carriage_return_breaks) {
    return carriage_return_breaks ? '\r' : '\n';
}

}  // namespace underlag
