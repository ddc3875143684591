// What stands in a sheet but not in its text: cells without a value, and what is hidden.
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "underlag/placement/workbook_kinds.hpp"
#include "underlag/placement/workbook_lists.hpp"

namespace underlag {
namespace {

std::span<Placement> placements_of(PlacementList& list, const ListShape& shape) {
    return std::span{list.placements}.subspan(shape.first_placement, shape.placement_count);
}

// The faulty cells of placements, under headings that are read.
std::vector<FaultyCell> faulty_cells_of_rows(const SheetText& sheet, const HeadingRow& heading,
                                             std::span<Placement> placements) {
    std::vector<FaultyCell> faulty;
    for (const FaultyCell& cell : sheet.faulty_cells) {
        const auto row = std::ranges::lower_bound(placements, cell.row, {}, &Placement::row);
        if (row == placements.end() || row->row != cell.row ||
            cell.column > heading.fields.size() || !heading.fields[cell.column - 1])
            continue;
        row->is_readable = false;
        faulty.push_back(cell);
    }
    return faulty;
}

// A protected student's name may have come into a cell that says it is an error.
std::string_view shown_error(const Placement& placement, std::string_view text) {
    return text.starts_with('#') || text.starts_with("Err:") ? text : placement.shown(text);
}

void check_cells(const SheetText& sheet, const HeadingRow& heading, const ListShape& shape,
                 const Source& source, PlacementList& list, Diagnostics& found) {
    const auto placements = placements_of(list, shape);
    const auto faulty = faulty_cells_of_rows(sheet, heading, placements);
    if (faulty.empty())
        return;
    // What a text like #N/A is not goes without saying.
    found.keep_only([&](const Diagnostic& finding) {
        const FaultyCell place{finding.place.row, finding.place.column};
        return finding.place.column == 0 ||
               !std::binary_search(faulty.begin(), faulty.end(), place, stands_before);
    });
    Record record;
    for (const FaultyCell& cell : faulty) {
        const Placement& placement =
            *std::ranges::lower_bound(placements, cell.row, {}, &Placement::row);
        Location place = place_of(placement);
        CsvScanner scanner(source.text, source.delimiter, false, placement.offset, placement.line,
                           placement.row);
        if (!scanner.next(record) || record.cells.size() < cell.column)
            continue;
        const RawCell& raw = record.cells[cell.column - 1];
        place.column = cell.column;
        place.offset = raw.offset;
        place.length = raw.length;
        place.field = to_text(*heading.fields[cell.column - 1]);
        if (cell.is_formula_without_value)
            found.add(never_calculated, place);
        else
            found.add(cell_error, place,
                      {{"value", std::string{shown_error(
                                     placement, {&source.text[raw.offset], raw.length})}}});
    }
}

std::string rows_text(std::span<const Placement* const> rows, std::string_view and_more) {
    constexpr std::size_t most_named = 6;
    std::string text;
    std::size_t named = 0;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end]->row == rows[end - 1]->row + 1)
            ++end;
        if (++named > most_named)
            return text.append(", ").append(and_more);
        text.append(text.empty() ? "" : ", ").append(std::to_string(rows[i]->row));
        if (end > i + 1)
            text.append("–").append(std::to_string(rows[end - 1]->row));
        i = end;
    }
    return text;
}

void tell_of_hidden_rows(bool are_filtered, std::span<const Placement* const> rows,
                         Diagnostics& found) {
    if (rows.empty())
        return;
    const std::string count = std::to_string(rows.size());
    const bool is_one = rows.size() == 1;
    found.add(
        hidden_rows, place_of(*rows.front()),
        {{"count", count + (is_one ? " rad" : " rader"),
          count + (is_one ? " row is" : " rows are")},
         are_filtered ? Argument{"how", is_one ? "bortfiltrerad" : "bortfiltrerade", "filtered out"}
                      : Argument{"how", is_one ? "dold" : "dolda", "hidden"},
         {"rows", rows_text(rows, "och fler"), rows_text(rows, "and more")}});
}

void check_hidden_rows(const SheetText& sheet, const ListShape& shape, PlacementList& list,
                       Diagnostics& found) {
    const auto placements = placements_of(list, shape);
    std::vector<const Placement*> by_hand;
    std::vector<const Placement*> by_filter;
    for (const HiddenRows& rows : sheet.hidden_rows)
        for (auto row = std::ranges::lower_bound(placements, rows.first, {}, &Placement::row);
             row != placements.end() && row->row <= rows.last; ++row)
            (rows.are_filtered ? by_filter : by_hand).push_back(&*row);
    tell_of_hidden_rows(false, by_hand, found);
    tell_of_hidden_rows(true, by_filter, found);
}

// Each column once, however often and widely the sheet says that it is hidden.
std::vector<bool> hidden_under(const HeadingRow& heading, const SheetText& sheet) {
    std::vector<int> begun(heading.width + 1, 0);  // and ended, by column from 0
    for (const HiddenColumns& columns : sheet.hidden_columns) {
        if (columns.first > heading.width)
            continue;
        ++begun[columns.first - 1];
        --begun[std::min<std::size_t>(columns.last, heading.width)];
    }
    std::vector<bool> is_hidden(heading.width, false);
    int blocks = 0;
    for (std::size_t column = 0; column < heading.width; ++column) {
        blocks += begun[column];
        is_hidden[column] = blocks > 0;
    }
    return is_hidden;
}

void check_hidden_columns(const SheetText& sheet, const HeadingRow& heading, const ListShape& shape,
                          const Source& source, Diagnostics& found) {
    const std::vector<bool> is_hidden = hidden_under(heading, sheet);
    std::string storage;
    for (std::uint32_t column = 1; column <= heading.width; ++column) {
        if (!is_hidden[column - 1] || !heading.fields[column - 1])
            continue;
        const RawCell& cell = heading.record.cells[column - 1];
        found.add(hidden_column,
                  {.source = shape.source,
                   .line = heading.record.line,
                   .row = heading.record.row,
                   .column = column,
                   .offset = cell.offset,
                   .length = cell.length},
                  {{"heading", std::string{cell_value(source.text, cell, storage)}}});
    }
}

}  // namespace

void check_sheet(const SheetText& sheet, const HeadingRow& heading, const ListShape& shape,
                 const Source& source, PlacementList& list, Diagnostics& found) {
    check_cells(sheet, heading, shape, source, list, found);
    check_hidden_rows(sheet, shape, list, found);
    check_hidden_columns(sheet, heading, shape, source, found);
}

}  // namespace underlag
