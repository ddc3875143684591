// What another program has done to the letters of a list: lost them (C020), or left open which they
// are (C022).
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag {

// Whether the cell holds a U+FFFD that stood in the file itself; others are C009.
[[nodiscard]] bool has_lost_character(std::string_view text, const RawCell& cell,
                                      const DecodedText& decoded);

// C022 when the list's letters are as right under another encoding: with a name in both, of a unit
// or programme when one differs, else of a student when nobody in the list is protected.
void check_encoding(const Sources& sources, const ListShape& shape, const PlacementList& list,
                    const DecodedText& decoded, Diagnostics& found);

// C003 for every byte of the file that its encoding does not have. Its first record begins at
// `first_offset`, on `first_line`; the source knows its delimiter where it has a heading.
void report_undecodable(const DecodedText& decoded, const Source& source, SourceId id,
                        std::uint64_t first_offset, std::uint32_t first_line, Diagnostics& found);

}  // namespace underlag
