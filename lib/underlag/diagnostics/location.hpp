// Where a finding stands: file, line, cell and the bytes themselves.
#pragma once

#include <cstdint>
#include <string_view>

namespace underlag {

// Index of a Source in Sources.
enum class SourceId : std::uint32_t { none = 0xFFFF'FFFF };

// All counting is from 1; 0 means "has none" (a finding about a whole file has no line).
struct Location {
    SourceId source = SourceId::none;
    std::uint32_t line = 0;  // on which the record starts, as a text editor counts lines
    std::uint32_t row = 0;   // as a spreadsheet shows it
    std::uint32_t column =
        0;  // the number of the cell in its record, or the character in a TOML file
    // The bytes of the value in Source::text (with its quotes, in a list); length 0: the whole
    // line.
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::string_view field =
        {};  // "start"; a contract's field name or TOML key, from static storage or the Source
};

}  // namespace underlag
