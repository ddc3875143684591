// Splits one UTF-8 buffer into records and cells (RFC 4180) without copying, keeping every place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/text/cell_ends.hpp"

namespace underlag {

// A cell as it stands in the buffer, quotes included.
struct RawCell {
    std::uint64_t offset = 0;  // bytes from the buffer's start
    std::uint32_t length = 0;  // bytes
    bool quoted = false;
    // Ordinary text that needs no second look: no quote, no space but the plain one, no control
    // character, nothing that may have been encoded twice. False also says that nobody looked.
    bool is_plain = false;
};

// As many as a spreadsheet has columns. What follows on the row is part of the last cell, so that a
// file of nothing but separators needs no hundredfold of its size in memory.
inline constexpr std::size_t most_cells = 16'384;

struct Record {
    std::uint64_t offset = 0;  // of its first byte
    std::uint64_t length = 0;  // without its line break
    std::uint32_t line = 0;    // on which it starts, from 1
    std::uint32_t row = 0;     // as a spreadsheet counts: records from 1, a `sep=` line not counted
    std::vector<RawCell> cells;  // at least one, and at most most_cells
    // A quote that is never closed (C006): it is then read as an ordinary character, the record
    // ends at the end of the line on which it stands and scanning goes on with the next. The
    // offset of the cell that begins with it.
    bool unterminated_quote = false;
    std::uint64_t quote_offset = 0;
    bool has_quoted_cells = false;
};

// The end of lines: LF or CRLF; a CR alone only where the buffer has no LF but within quotes.
[[nodiscard]] bool carriage_return_breaks_lines(std::string_view text);

// Gives the record empty cells at its end until it has `width`: the text of a sheet stops at the
// last cell with a value.
void widen(Record& record, std::size_t width);

class CsvScanner {
   public:
    // `from`, `line`, `row`: where to begin (after a `sep=` line, or again at a known record).
    CsvScanner(std::string_view text, char delimiter, bool carriage_return_breaks,
               std::uint64_t from = 0, std::uint32_t line = 1, std::uint32_t row = 1);

    // Fills `record` (its storage is reused); false at the end. A last line without line break is a
    // record; nothing after a last line break is not.
    bool next(Record& record);

    // Where the next record begins.
    [[nodiscard]] std::uint64_t position() const { return position_; }
    [[nodiscard]] std::uint32_t line() const { return line_; }
    [[nodiscard]] std::uint32_t row() const { return row_; }

   private:
    std::string_view text_;
    bool carriage_return_breaks_;
    CellEnds ends_;
    std::uint64_t position_;
    std::uint32_t line_;
    std::uint32_t row_;
};

// The value of a cell: quotes taken off and doubled quotes halved; surrounding space (also no-break
// spaces, tabs and line breaks) trimmed. A view into the buffer where nothing inside had to change,
// otherwise into `storage`, which then holds the value (inner no-break spaces, tabs and line breaks
// as plain spaces).
[[nodiscard]] inline std::string_view cell_value(std::string_view text, const RawCell& cell,
                                                 std::string& storage);

// The same of any cell, whether the scanner knows it as plain or not.
[[nodiscard]] std::string_view any_cell_value(std::string_view text, const RawCell& cell,
                                              std::string& storage);

// Nearly every cell is plain, and most values are asked for more than once.
std::string_view cell_value(std::string_view text, const RawCell& cell, std::string& storage) {
    if (!cell.is_plain)
        return any_cell_value(text, cell, storage);
    std::string_view value{text.data() + cell.offset, cell.length};
    while (value.starts_with(' '))
        value.remove_prefix(1);
    while (value.ends_with(' '))
        value.remove_suffix(1);
    return value;
}

}  // namespace underlag
