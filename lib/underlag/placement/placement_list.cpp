#include "underlag/placement/placement_list.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/text_hash.hpp"

namespace underlag {

DistinctTexts::Sought DistinctTexts::seek(std::string_view text) const {
    // Rows of one unit or programme often stand together.
    if (!texts_.empty() && text == last_.text)
        return last_;
    const Sought sought{text, static_cast<std::uint32_t>(text_hash(text))};
    if (!entries_.empty())
        __builtin_prefetch(&entries_[sought.hash & (entries_.size() - 1)]);
    return sought;
}

bool DistinctTexts::holds(const Entry& entry, const Sought& sought) const {
    if (entry.hash != sought.hash || entry.length != sought.text.size())
        return false;
    return sought.text.starts_with({entry.beginning.data(),
                                    std::min<std::size_t>(entry.length, entry.beginning.size())}) &&
           (entry.length <= entry.beginning.size() || texts_[entry.text - 1] == sought.text);
}

TextIndex DistinctTexts::index_of(const Sought& sought) {
    if (4 * texts_.size() >= 3 * entries_.size())
        make_room();
    const std::size_t mask = entries_.size() - 1;
    std::size_t at = sought.hash & mask;
    while (entries_[at].text != 0 && !holds(entries_[at], sought))
        at = (at + 1) & mask;
    if (entries_[at].text == 0) {
        texts_.push_back(sought.text);
        entries_[at] = {.hash = sought.hash,
                        .text = static_cast<TextIndex>(texts_.size()),
                        .length = static_cast<std::uint32_t>(sought.text.size())};
        sought.text.copy(entries_[at].beginning.data(), entries_[at].beginning.size());
    }
    last_ = sought;
    return entries_[at].text - 1;
}

std::size_t DistinctTexts::free_place(std::uint32_t hash) const {
    const std::size_t mask = entries_.size() - 1;
    std::size_t at = hash & mask;
    while (entries_[at].text != 0)
        at = (at + 1) & mask;
    return at;
}

void DistinctTexts::make_room() {
    const std::vector<Entry> before = std::exchange(entries_, {});
    entries_.resize(std::max(2 * before.size(), std::size_t{16}));
    for (const Entry& entry : before)
        if (entry.text != 0)
            entries_[free_place(entry.hash)] = entry;
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

Location place_of_column(const Sources& sources, const Placement& placement, std::uint16_t column) {
    Location place = place_of(placement);
    if (column == 0)
        return place;
    const Source& source = sources[placement.source];
    CsvScanner scanner(source.text, source.delimiter, source.carriage_return_breaks,
                       placement.offset, placement.line, placement.row);
    Record record;
    if (!scanner.next(record))
        return place;
    if (source.form == Source::Form::workbook)
        widen(record, column);
    if (record.cells.size() < column)
        return place;
    const RawCell& cell = record.cells[column - 1U];
    place.column = column;
    place.offset = cell.offset;
    place.length = cell.length;
    return place;
}

Location place_of(const Sources& sources, const ListShape& shape, const Placement& placement,
                  Field field) {
    Location place = place_of_column(sources, placement, shape.column(field));
    if (place.column != 0)
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
