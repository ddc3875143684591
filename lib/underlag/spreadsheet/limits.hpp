// How much of a workbook is read: a few kilobytes can unpack to more than any machine has.
#pragma once

#include <cstddef>
#include <cstdint>

namespace underlag {

inline constexpr std::uint32_t most_sheet_rows = 1'048'576;
inline constexpr std::uint32_t most_sheet_columns = 16'384;

// Tests set lower ones.
struct WorkbookLimits {
    std::uint64_t part = std::uint64_t{2} << 30U;       // bytes of a part, unpacked
    std::uint64_t all_parts = std::uint64_t{4} << 30U;  // of all that is unpacked
    std::uint64_t ratio = 100;  // unpacked to packed; an honest sheet has about 8
    std::uint64_t ratio_above = std::uint64_t{64} << 20U;  // bytes unpacked before it is looked at
    std::uint64_t cells = 20'000'000;                      // of all sheets that are read
    std::size_t sheets = 10'000;
    std::uint64_t sheet_text = std::uint64_t{1} << 30U;  // bytes of a sheet as a text
    std::uint64_t xml_token = std::uint64_t{4} << 20U;   // bytes of a tag with its attributes
    std::size_t depth = 200;                             // of elements within each other
    // Of a cell. One more is kept, so that a longer text is told of where it stands.
    std::size_t cell_characters = 32'767;
};

}  // namespace underlag
