// Cuts a list into parts that can be read at the same time.
#pragma once

#include <cstdint>
#include <vector>

#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/heading_row.hpp"

namespace underlag {

// Where a part begins: always at a record. It ends where the next begins, the last with the text.
struct ListPart {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint32_t line = 0;  // of its first record; likewise the row
    std::uint32_t row = 0;
    std::size_t lines = 0;  // how many it has, and so at most as many records
};

// The rows below the heading in at most `parts` parts of about one size; a short list is one part.
[[nodiscard]] std::vector<ListPart> list_parts(const Source& source, const HeadingRow& heading,
                                               std::size_t parts, unsigned threads);

}  // namespace underlag
