// Turns one record of a list into a placement, and says all that is wrong in its cells.
#pragma once

#include <span>
#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag {

// What comes of the rows of a list, or of a part of it.
struct RowsRead {
    std::span<Placement> room = {};  // where its placements are put, one after the other
    std::size_t count = 0;           // how many there are
    PlacementList list = {};         // their distinct texts and storage
    Diagnostics found = {};
    std::vector<MaskedBytes> masked = {};
};

// One list while it is read: its text, what of it could not be decoded, its heading, and how it is
// to be read. All of them outlive the reading.
struct ListInReading {
    const Source& source;
    SourceId id;
    const DecodedText& decoded;
    const HeadingRow& heading;
    const ListOptions& options;
};

// One list's rows, under one heading. Not to be shared between threads.
class RowReader {
   public:
    RowReader(const ListInReading& reading, RowsRead& into);

    // Adds the record's placement to the list, its findings, and the bytes to mask.
    void read(const Record& record);

    // The block whose unit may stand on its first row alone has ended.
    void end_block() { unit_above_ = {}; }

   private:
    struct Cell {
        std::string_view value;
        RawCell raw;
        std::uint32_t column = 0;
    };

    [[nodiscard]] Location row_place(const Record& record) const;
    [[nodiscard]] Location cell_place(const Record& record, const Cell& cell, Field field) const;
    void refuse(const Record& record);
    // C006 at the quote that opens the cell of this column.
    void refuse_quote(const Kind& kind, const Record& record, std::ptrdiff_t column);
    // An empty cell without a column when the list or the row has none.
    [[nodiscard]] Cell cell_of(const Record& record, Field field) {
        return cell_in(record, column_of(*heading_, field));
    }
    [[nodiscard]] Cell cell_in(const Record& record, std::uint16_t column) {
        if (column == 0 || column > record.cells.size())
            return {};
        const RawCell& raw = record.cells[column - 1U];
        return {cell_value(source_->text, raw, storage_), raw, column};
    }
    [[nodiscard]] std::string_view kept(std::string_view value);
    void check_personal_number(const Record& record, const Cell& cell, Field field,
                               Placement& placement);
    void check_text(const Record& record, const Cell& cell, Field field, Placement& placement);
    // Characters that are not seen, lost letters and text encoded twice: what a plain cell has not.
    // Whether one of the first two makes the cell unreadable.
    bool check_letters(const Record& record, const Cell& cell, Field field, Placement& placement);
    void check_ignored_columns(const Record& record);
    [[nodiscard]] bool can_do_without(const Record& record, Field field);
    // C013 for a row of somebody else's list that says nothing of whom or how much.
    void check_something_compared(const Record& record, Placement& placement);
    [[nodiscard]] std::string_view read_text(const Record& record, const Cell& cell, Field field,
                                             Placement& placement);
    [[nodiscard]] std::string_view read_text(const Record& record, Field field,
                                             Placement& placement) {
        return read_text(record, cell_of(record, field), field, placement);
    }
    [[nodiscard]] std::string_view read_activity(const Record& record, Placement& placement);
    [[nodiscard]] std::string_view read_student(const Record& record, Placement& placement);
    void refuse_date(const Record& record, const Cell& cell, Field field, Placement& placement);
    bool read_date_cell(const Record& record, Field field, Date& date, Placement& placement);
    void read_numbers(const Record& record, Placement& placement);
    void read_protection(const Record& record, Placement& placement);
    void read_status(const Record& record, Placement& placement);
    void fail(const Kind& kind, const Record& record, const Cell& cell, Field field,
              Placement& placement, std::vector<Argument> arguments);
    void fail_empty(const Record& record, const Cell& cell, Field field, Placement& placement);

    const Source* source_;
    SourceId id_;
    const DecodedText* decoded_;
    const HeadingRow* heading_;
    const ListOptions* options_;
    RowsRead* into_;
    // Of rows that name none: what the options say, kept with the list.
    std::string_view activity_of_all_;
    std::string_view university_of_all_;
    std::string_view unit_above_;  // of the last row that names one, when units are filled down
    std::string storage_;
    // Columns that are not read; P113 is said once in each, and it is not looked at any more.
    std::vector<std::size_t> ignored_columns_;
};

}  // namespace underlag
