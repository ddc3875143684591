#include "underlag/placement/protected_students.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/names_in_text.hpp"
#include "underlag/text/text_hash.hpp"

namespace underlag {
namespace {

void mask_name(Sources& sources, const PlacementList& list, const Placement& placement) {
    const ListShape& shape = list.shape_of(placement);
    for (const std::uint16_t column : {shape.column(Field::student), shape.family_name}) {
        const Location name = place_of_column(sources, placement, column);
        if (name.column != 0 && name.length > 0)
            sources[placement.source].masked.push_back({name.offset, name.length});
    }
}

void protect_other_rows(Sources& sources, PlacementList& list) {
    std::unordered_set<std::string> references;
    for (const Placement& placement : list.placements)
        if (placement.is_protected && !placement.student_ref.empty())
            references.insert(reference_key(placement.student_ref));
    if (references.empty())
        return;
    std::string key;
    for (Placement& placement : list.placements) {
        if (placement.is_protected || placement.student_ref.empty())
            continue;
        reference_key(placement.student_ref, key);
        if (!references.contains(key))
            continue;
        placement.is_protected = true;
        mask_name(sources, list, placement);
    }
}

// With one reference both would be protected: rows of one name are two students when both have one.
void hide_names(Sources& sources, PlacementList& list) {
    std::unordered_set<std::uint64_t> hashes;  // spare nearly every name the folding
    std::unordered_map<std::string, bool> has_row_without_reference;  // by person_in_any_order
    for (const Placement& placement : list.placements)
        if (placement.is_protected && !placement.student.empty()) {
            hashes.insert(person_hash(placement.student));
            has_row_without_reference[person_in_any_order(placement.student)] |=
                placement.student_ref.empty();
        }
    if (hashes.empty())
        return;
    for (Placement& placement : list.placements) {
        if (placement.is_protected || placement.student.empty() ||
            !hashes.contains(person_hash(placement.student)))
            continue;
        const auto name = has_row_without_reference.find(person_in_any_order(placement.student));
        placement.is_name_hidden = name != has_row_without_reference.end() &&
                                   (placement.student_ref.empty() || name->second);
        if (placement.is_name_hidden)
            mask_name(sources, list, placement);
    }
}

// The ways to say the names of protected students, but for those of a namesake who may be named.
void keep_names_secret(Sources& sources, const PlacementList& list) {
    std::set<std::string> ways;
    std::unordered_set<std::uint64_t> hashes;  // spare nearly every other name the folding
    for (const Placement& placement : list.placements) {
        if (!placement.is_protected || placement.student.empty())
            continue;
        for (std::string& way : ways_to_say(placement.student)) {
            hashes.insert(person_hash(way));
            ways.insert(std::move(way));
        }
        hashes.insert(person_hash(placement.student));
    }
    if (ways.empty())
        return;
    for (const Placement& placement : list.placements)
        if (!placement.is_protected && !placement.is_name_hidden &&
            hashes.contains(person_hash(placement.student)))
            for (const std::string& way : ways_to_say(placement.student))
                ways.erase(way);
    for (const ListShape& shape : list.lists)
        sources[shape.source].secret_names.assign(ways.begin(), ways.end());
}

// As the name of a file or a sheet it would be printed wherever the list is spoken of.
void mask_names_of_lists(Sources& sources, const PlacementList& list) {
    for (const ListShape& shape : list.lists) {
        Source& source = sources[shape.source];
        if (!source.is_list() || source.secret_names.empty())
            continue;
        source.name = without_names(source.name, source.secret_names);
        source.sheet = without_names(source.sheet, source.secret_names);
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
    hide_names(sources, list);
    keep_names_secret(sources, list);
    mask_names_of_lists(sources, list);
    for (const Placement& placement : list.placements)
        if (placement.is_protected && !placement.is_refused)  // a refused one is masked whole
            mask_unread_cells(sources[placement.source], list.shape_of(placement), placement);
    for (const ListShape& shape : list.lists)
        std::ranges::sort(sources[shape.source].masked, {}, &MaskedBytes::offset);
}

void protect_row(Sources& sources, const PlacementList& list, Placement& placement) {
    placement.is_protected = true;
    mask_name(sources, list, placement);
    Source& source = sources[placement.source];
    mask_unread_cells(source, list.shape_of(placement), placement);
    std::ranges::sort(source.masked, {}, &MaskedBytes::offset);
}

}  // namespace underlag
