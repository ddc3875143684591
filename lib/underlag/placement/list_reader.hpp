// Reads placement lists (CSV) in every dialect of the contract's section 3.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/list_options.hpp"
#include "underlag/placement/placement_list.hpp"

namespace underlag {

// Decodes `bytes` of the file called `name` into a new Source and adds its placements to `into`.
// All that can be said of single cells, rows and the file (C002-C022, P113) is added to `found`.
// Faulty rows become placements too, with is_readable false, so that they are counted.
void read_list(std::string name, std::string bytes, const ListOptions& options, Sources& sources,
               PlacementList& into, Diagnostics& found);

// With nothing said but the encoding.
void read_list(std::string name, std::string bytes, std::optional<Encoding> forced,
               Sources& sources, PlacementList& into, Diagnostics& found, unsigned threads = 1);

// Cuts a list into parts that can be read at the same time.

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
