// What can be wrong with the text of a cell, whatever it is to say, and with a date.
#include <algorithm>
#include <array>

#include "underlag/diagnostics/weekday_names.hpp"
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/cell_words.hpp"
#include "underlag/placement/damaged_text.hpp"
#include "underlag/placement/row_reader.hpp"
#include "underlag/text/control_characters.hpp"
#include "underlag/text/dates.hpp"
#include "underlag/text/personal_number.hpp"
#include "underlag/text/single_byte.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

// What a cell of a workbook can hold; nobody is called more than that.
constexpr std::size_t longest_text = 32'767;

}  // namespace

void RowReader::fail_empty(const Record& record, const Cell& cell, Field field,
                           Placement& placement) {
    fail(heading_->is_compared_only ? empty_compared_cell
         : field == Field::activity ? empty_activity
                                    : empty_cell,
         record, cell, field, placement, {column_argument(field)});
}

void RowReader::check_personal_number(const Record& record, const Cell& cell, Field field,
                                      Placement& placement) {
    auto number = find_personal_number(cell.value);
    const bool has_interim = number && number->is_uncertain;
    while (number && number->is_uncertain)
        number = find_personal_number(cell.value, number->offset + number->length);
    if (number || has_interim)
        fail(number ? personal_identity_number : interim_number, record, cell, field, placement,
             {column_argument(field)});
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

bool RowReader::check_letters(const Record& record, const Cell& cell, Field field,
                              Placement& placement) {
    const auto invisible = find_control_character(cell.value);
    if (invisible)
        fail(control_character, record, cell, field, placement,
             {{"character", code_point_name(cell.value.substr(*invisible))}});
    const bool is_lost = has_lost_character(source_->text, cell.raw, *decoded_);
    if (is_lost)
        fail(lost_character, record, cell, field, placement,
             {value_argument(placement.shown(cell.value))});
    if (const auto reads = undouble(cell.value))
        fail(double_encoded_text, record, cell, field, placement,
             {value_argument(placement.shown(cell.value)),
              {"reads", std::string{placement.shown(*reads)}}});
    return invisible || is_lost;
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

void RowReader::refuse_date(const Record& record, const Cell& cell, Field field,
                            Placement& placement) {
    const DateReading reading = read_date(cell.value);
    const auto refuse = [&](const Kind& kind, std::vector<Argument> arguments) {
        arguments.insert(arguments.begin(), value_argument(placement.shown(cell.value)));
        fail(kind, record, cell, field, placement, std::move(arguments));
    };
    if (!reading.readings.empty()) {
        refuse(ambiguous_date, {{"readings", alternatives(reading.readings, " eller "),
                                 alternatives(reading.readings, " or ")}});
    } else if (reading.month_ends) {
        refuse(no_such_day, {{"last", *reading.month_ends}});
    } else if (reading.not_weekday) {
        const Wording& weekday = weekday_name(*reading.not_weekday);
        refuse(not_that_weekday,
               {{"date", *reading.not_weekday},
                {"weekday", std::string{weekday.swedish}, std::string{weekday.english}}});
    } else if (reading.nearly) {
        refuse(nearly_a_date, {{"date", *reading.nearly}});
    } else {
        refuse(not_a_date, {});
    }
}

// In a list that is compared only: a row says who it is by name or reference, and how much by dates
// or otherwise.
bool RowReader::can_do_without(const Record& record, Field field) {
    if (!heading_->is_compared_only)
        return false;
    const auto has = [&](Field other) { return !cell_of(record, other).value.empty(); };
    switch (field) {
        case Field::activity:
            return true;
        case Field::student:
            return has(Field::student_ref);
        default:
            return has(Field::days) || has(Field::weeks) || has(Field::compensation);
    }
}

// Whom a row is about and how much it is worth may stand in columns of which none alone is
// required.
void RowReader::check_something_compared(const Record& record, Placement& placement) {
    const auto has = [&](Field field) { return heading_->has(field); };
    const auto is_empty = [&](Field field) { return cell_of(record, field).value.empty(); };
    const auto refuse = [&](Field field) {
        fail_empty(record, cell_of(record, field), field, placement);
    };
    if (!has(Field::student) && has(Field::student_ref) && is_empty(Field::student_ref))
        refuse(Field::student_ref);
    constexpr std::array measures{Field::days, Field::weeks, Field::compensation};
    const auto first = std::ranges::find_if(measures, has);
    if (!has(Field::start) && !has(Field::end) && first != measures.end() &&
        std::ranges::all_of(measures, is_empty))
        refuse(*first);
}

void RowReader::refuse_quote(const Kind& kind, const Record& record, std::ptrdiff_t column) {
    Location place = row_place(record);
    place.column = static_cast<std::uint32_t>(column);
    place.offset = record.cells[place.column - 1U].offset;
    place.length = 1;
    into_->found.add(kind, place);
    refuse(record);
}

}  // namespace underlag
