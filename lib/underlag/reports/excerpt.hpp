// The line that a finding is about, with carets under the value.
#pragma once

#include <cstdint>
#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"

namespace underlag {

struct Excerpt {
    std::string line;    // empty: there is nothing to show
    std::string carets;  // spaces and `^`; empty for a finding about the whole line
};

inline constexpr std::size_t excerpt_columns = 160;

// Whether a finding points at a value, or, with nothing in it, at an empty cell of a list.
[[nodiscard]] bool points_at_value(const Source& source, const Location& place);

// The line that begins at `line_offset` and holds the first byte of the place: masked, without
// control characters, and of a line wider than `excerpt_columns` the part around the value with `…`
// where it was cut. Carets are counted in columns of a terminal.
[[nodiscard]] Excerpt excerpt(const Source& source, std::uint64_t line_offset,
                              const Location& place);

}  // namespace underlag
