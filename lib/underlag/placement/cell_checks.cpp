// What can be wrong with the text of a cell, whatever it is to say.
#include "underlag/placement/cell_arguments.hpp"
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/cell_words.hpp"
#include "underlag/placement/row_reader.hpp"
#include "underlag/text/control_characters.hpp"
#include "underlag/text/double_encoding.hpp"
#include "underlag/text/unicode.hpp"
#include "underlag/values/personal_number.hpp"

namespace underlag {
namespace {

// What a cell of a workbook can hold; nobody is called more than that.
constexpr std::size_t longest_text = 32'767;

}  // namespace

void RowReader::check_personal_number(const Record& record, const Cell& cell, Field field,
                                      Placement& placement) {
    if (find_personal_number(cell.value))
        fail(personal_identity_number, record, cell, field, placement, {column_argument(field)});
}

void RowReader::check_text(const Record& record, const Cell& cell, Field field,
                           Placement& placement) {
    if (cell.value.size() > longest_text && code_points(cell.value) > longest_text)
        fail(cell_too_long, record, cell, field, placement,
             {{"count", code_points(cell.value)}, {"most", longest_text}});
    check_personal_number(record, cell, field, placement);
    if (!cell.raw.is_plain)
        check_letters(record, cell, field, placement);
    if (begins_like_formula(cell.value))
        fail(formula_like_text, record, cell, field, placement,
             {value_argument(placement.shown(cell.value))});
}

void RowReader::check_letters(const Record& record, const Cell& cell, Field field,
                              Placement& placement) {
    if (const auto at = find_control_character(cell.value))
        fail(control_character, record, cell, field, placement,
             {{"character", code_point_name(cell.value.substr(*at))}});
    if (const auto reads = undouble(cell.value))
        fail(double_encoded_text, record, cell, field, placement,
             {value_argument(placement.shown(cell.value)),
              {"reads", std::string{placement.shown(*reads)}}});
}

void RowReader::check_ignored_columns(const Record& record) {
    std::erase_if(ignored_columns_, [&](std::size_t column) {
        if (column >= record.cells.size() ||
            !find_personal_number(cell_value(source_->text, record.cells[column], storage_)))
            return false;
        Location place = row_place(record);
        place.column = static_cast<std::uint32_t>(column + 1);
        place.offset = record.cells[column].offset;
        place.length = record.cells[column].length;
        std::string storage;
        const std::string_view heading =
            cell_value(source_->text, heading_->record.cells[column], storage);
        into_->found.add(personal_number_in_ignored_column, place,
                         {{"heading", std::string{heading}}});
        return true;
    });
}

}  // namespace underlag
