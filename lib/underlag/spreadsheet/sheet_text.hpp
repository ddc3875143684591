// A sheet of a workbook as the text of a list, and what the text cannot say of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/spreadsheet/file_fault.hpp"

namespace underlag {

// Both ends included, counted from 1.
struct HiddenRows {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool are_filtered = false;  // by the sheet's filter; otherwise hidden by hand
};

struct HiddenColumns {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

// A cell without a value that can be read: `#N/A`, or a formula that was never calculated.
struct FaultyCell {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    bool is_formula_without_value = false;
};

// By row, and within it by column.
[[nodiscard]] inline bool stands_before(const FaultyCell& a, const FaultyCell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
}

struct SheetText {
    enum class State : std::uint8_t { visible, hidden };

    std::string name = {};
    State state = State::visible;
    bool is_read = false;  // it was wanted; what follows is empty otherwise
    // A record for each row up to the last with a value, also an empty one, ended by LF; cells
    // between tabs, in quotes only those that begin with one. A row is a line: a line break within
    // a cell is CR, and a tab there a space. Days as 2026-09-07, numbers as 3.6, truth as 1 and 0.
    // UTF-8, NFC.
    std::string text = {};
    bool has_1904_calendar = false;
    std::vector<HiddenRows> hidden_rows = {};        // ascending
    std::vector<HiddenColumns> hidden_columns = {};  // likewise
    std::vector<FaultyCell> faulty_cells = {};       // by row
};

// What stands in the text for a formula that was never calculated: no cell may take it for empty.
inline constexpr std::string_view formula_without_value = "#?";

// The cells of all sheets, counted as they come.
class CellBudget {
   public:
    explicit CellBudget(std::uint64_t most) : left_(most) {}
    [[nodiscard]] bool take(std::uint64_t count) {
        const bool has_room = count <= left_;
        left_ -= has_room ? count : left_;
        return has_room;
    }

   private:
    std::uint64_t left_;
};

// Writes the text of a sheet from its cells, row after row.
class SheetWriter {
   public:
    SheetWriter(const WorkbookLimits& limits, CellBudget& budget)
        : limits_(limits), budget_(&budget) {}

    // Each answers whether there was room; `fault` says what there was none for.
    // Precondition: rows ascend, and columns within a row; both count from 1.
    bool cell(std::uint32_t row, std::uint32_t column, std::string_view value);
    // The row's cells again in the rows that follow it.
    bool repeat_row(std::uint32_t row, std::uint32_t times);
    // Counts a cell against the budget.
    bool count(std::uint64_t cells);
    // Every cell of the block is to have the value of its first, in rows that have other values.
    bool merge(std::uint32_t first_row, std::uint32_t first_column, std::uint32_t last_row,
               std::uint32_t last_column);
    // Ends the text. False when the merged cells find no room. `faulty`: the cells without a value
    // that were written; a block takes over what its first cell is.
    bool finish(std::string& text, std::vector<FaultyCell>& faulty);

    std::optional<FileFault> fault = std::nullopt;

   private:
    struct Block {
        std::uint32_t first_row, first_column, last_row, last_column;
    };
    bool has_room();
    bool fill_blocks(std::vector<FaultyCell>& faulty);

    WorkbookLimits limits_;
    CellBudget* budget_;
    std::string text_;
    std::uint64_t row_begin_ = 0;  // of the row being written
    std::uint32_t row_ = 1;
    std::uint32_t column_ = 1;       // the one after the last cell written
    std::uint32_t last_column_ = 0;  // of all rows
    std::vector<Block> blocks_;
};

[[nodiscard]] FileFault too_many_cells();
[[nodiscard]] FileFault too_many_sheets();

}  // namespace underlag
