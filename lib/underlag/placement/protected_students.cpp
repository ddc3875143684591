#include "underlag/placement/protected_students.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

void protect_other_rows(Sources& sources, PlacementList& list) {
    std::unordered_set<std::string> references;
    for (const Placement& placement : list.placements)
        if (placement.is_protected && !placement.student_ref.empty())
            references.insert(reference_key(placement.student_ref));
    if (references.empty())
        return;
    for (Placement& placement : list.placements) {
        if (placement.is_protected || placement.student_ref.empty() ||
            !references.contains(reference_key(placement.student_ref)))
            continue;
        placement.is_protected = true;
        const Location name =
            place_of(sources, list.shape_of(placement), placement, Field::student);
        if (name.length > 0)
            sources[placement.source].masked.push_back({name.offset, name.length});
    }
}

void mask_unread_cells(Source& source, const ListShape& shape, const Placement& placement) {
    CsvScanner scanner(source.text, source.delimiter, source.carriage_return_breaks,
                       placement.offset, placement.line, placement.row);
    Record record;
    if (!scanner.next(record))
        return;
    for (std::size_t column = 1; column <= record.cells.size(); ++column) {
        const RawCell& cell = record.cells[column - 1];
        if (cell.length > 0 && std::ranges::find(shape.columns, column) == shape.columns.end())
            source.masked.push_back({cell.offset, cell.length});
    }
}

}  // namespace

void protect_students(Sources& sources, PlacementList& list) {
    const auto tells_who_is_protected = [](const ListShape& shape) {
        return shape.column(Field::is_protected) != 0;
    };
    if (std::ranges::none_of(list.lists, tells_who_is_protected))
        return;
    protect_other_rows(sources, list);
    for (const Placement& placement : list.placements)
        if (placement.is_protected && !placement.is_refused)  // a refused one is masked whole
            mask_unread_cells(sources[placement.source], list.shape_of(placement), placement);
    for (const ListShape& shape : list.lists)
        std::ranges::sort(sources[shape.source].masked, {}, &MaskedBytes::offset);
}

}  // namespace underlag
