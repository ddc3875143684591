#include "underlag/placement/placement_list.hpp"

#include <algorithm>
#include <cassert>

#include "underlag/text/csv_scanner.hpp"

namespace underlag {

TextIndex DistinctTexts::index_of(std::string_view text) {
    // Rows of one unit or programme often stand together.
    if (!texts_.empty() && text == texts_[last_])
        return last_;
    const auto [found, added] = indexes_.try_emplace(text, static_cast<TextIndex>(texts_.size()));
    if (added)
        texts_.push_back(text);
    last_ = found->second;
    return last_;
}

const ListShape& PlacementList::shape_of(const Placement& placement) const {
    const auto found = std::ranges::find(lists, placement.source, &ListShape::source);
    assert(found != lists.end());
    return *found;
}

Location place_of(const Placement& placement) {
    return {.source = placement.source,
            .line = placement.line,
            .row = placement.row,
            .offset = placement.offset};
}

Location place_of(const Sources& sources, const ListShape& shape, const Placement& placement,
                  Field field) {
    Location place = place_of(placement);
    const std::uint16_t column = shape.column(field);
    if (column == 0)
        return place;
    const Source& source = sources[placement.source];
    CsvScanner scanner(source.text, source.delimiter, source.carriage_return_breaks,
                       placement.offset, placement.line, placement.row);
    Record record;
    if (!scanner.next(record) || record.cells.size() < column)
        return place;
    const RawCell& cell = record.cells[column - 1U];
    place.column = column;
    place.offset = cell.offset;
    place.length = cell.length;
    place.field = to_text(field);
    return place;
}

std::string_view value_at(const Sources& sources, const Location& cell, std::string& storage) {
    const std::string_view text = sources[cell.source].text;
    // A quote at the beginning is closed in the cell: other rows are not read (C006).
    const bool quoted = cell.length > 1 && text[cell.offset] == '"';
    return cell_value(text, {.offset = cell.offset, .length = cell.length, .quoted = quoted},
                      storage);
}

}  // namespace underlag
