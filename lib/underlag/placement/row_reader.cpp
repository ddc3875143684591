#include "underlag/placement/row_reader.hpp"

#include <algorithm>
#include <array>

#include "underlag/placement/cell_arguments.hpp"
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/cell_words.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/swallowed_rows.hpp"
#include "underlag/text/dates.hpp"
#include "underlag/values/personal_number.hpp"

namespace underlag {
namespace {

bool is_required(Field field) {
    return field == Field::activity || field == Field::student || field == Field::start ||
           field == Field::end;
}

// Cells that a short row leaves out count as empty where the list can do without them: Excel drops
// the trailing separators of sixteen rows at a time when all their last cells are empty.
bool lacks_only_optional_cells(const HeadingRow& heading, std::size_t cells) {
    for (std::size_t column = cells; column < heading.width; ++column)
        if (heading.fields[column] && is_required(*heading.fields[column]))
            return false;
    return true;
}

// Of nearly every text: nothing that check_text could find.
bool is_surely_sound(const RawCell& raw, std::string_view value) {
    constexpr std::size_t longest_common_text = 100;
    return raw.is_plain && !value.empty() && value.size() <= longest_common_text &&
           !begins_like_formula(value) && !may_hold_personal_number(value);
}

bool has_value_beyond(std::string_view text, const Record& record, std::size_t width) {
    std::string storage;
    for (std::size_t column = width; column < record.cells.size(); ++column)
        if (!cell_value(text, record.cells[column], storage).empty())
            return true;
    return false;
}

}  // namespace

RowReader::RowReader(const Source& source, SourceId id, const HeadingRow& heading, RowsRead& into)
    : source_(&source), id_(id), heading_(&heading), into_(&into) {
    for (std::size_t column = 0; column < heading.width; ++column)
        if (!heading.fields[column])
            ignored_columns_.push_back(column);
}

Location RowReader::row_place(const Record& record) const {
    return {.source = id_, .line = record.line, .row = record.row, .offset = record.offset};
}

Location RowReader::cell_place(const Record& record, const Cell& cell, Field field) const {
    Location place = row_place(record);
    place.column = cell.column;
    place.offset = cell.raw.offset;
    place.length = cell.raw.length;
    place.field = to_text(field);
    return place;
}

void RowReader::fail(const Kind& kind, const Record& record, const Cell& cell, Field field,
                     Placement& placement, std::vector<Argument> arguments) {
    into_->found.add(kind, cell_place(record, cell, field), std::move(arguments));
    if (kind.severity == Severity::error)
        placement.is_readable = false;
}

// A value that lives as long as the list: as it stands in the Source, or put into the list's
// storage.
std::string_view RowReader::kept(std::string_view value) {
    const bool in_source = value.data() >= source_->text.data() &&
                           value.data() < source_->text.data() + source_->text.size();
    return in_source || value.empty() ? value
                                      : std::string_view{into_->list.storage.emplace_back(value)};
}

std::string_view RowReader::read_text(const Record& record, Field field, Placement& placement) {
    const Cell cell = cell_of(record, field);
    if (cell.column == 0)
        return {};
    if (is_surely_sound(cell.raw, cell.value))
        return cell.value;
    if (cell.value.empty()) {
        if (is_required(field) && !(field == Field::student && placement.is_protected))
            fail(empty_cell, record, cell, field, placement, {column_argument(field)});
        return {};
    }
    check_text(record, cell, field, placement);
    return kept(cell.value);
}

bool RowReader::read_date_cell(const Record& record, Field field, Date& date,
                               Placement& placement) {
    const Cell cell = cell_of(record, field);
    if (cell.column == 0)
        return false;
    if (cell.value.empty()) {
        fail(empty_cell, record, cell, field, placement, {column_argument(field)});
        return false;
    }
    if (const auto day = read_common_date(cell.value)) {
        date = *day;
        return true;
    }
    const DateReading reading = read_date(cell.value);
    if (reading.date) {
        date = *reading.date;
        return true;
    }
    check_personal_number(record, cell, field, placement);
    if (reading.readings.empty())
        fail(not_a_date, record, cell, field, placement,
             {value_argument(placement.shown(cell.value))});
    else
        fail(ambiguous_date, record, cell, field, placement,
             {value_argument(cell.value),
              {"readings", alternatives(reading.readings, " eller "),
               alternatives(reading.readings, " or ")}});
    return false;
}

void RowReader::read_protection(const Record& record, Placement& placement) {
    const Cell cell = cell_of(record, Field::is_protected);
    const auto answer = yes_or_no(cell.value);
    placement.is_protected = answer.value_or(true);
    placement.protection_is_unknown = !answer;
    if (!answer) {
        fail(not_yes_or_no, record, cell, Field::is_protected, placement,
             {value_argument(cell.value)});
        check_personal_number(record, cell, Field::is_protected, placement);
    }
    if (!placement.is_protected)
        return;
    // Every column that is headed as the name, also one that is C004.
    for (std::size_t column = 0; column < std::min(heading_->width, record.cells.size());
         ++column) {
        const RawCell& name = record.cells[column];
        if (heading_->fields[column] == Field::student && name.length > 0)
            into_->masked.push_back({name.offset, name.length});
    }
}

void RowReader::read_status(const Record& record, Placement& placement) {
    const Cell cell = cell_of(record, Field::status);
    if (cell.value.empty())
        return;
    if (is_cancelled_status(cell.value)) {
        placement.is_cancelled = true;
        return;
    }
    fail(unknown_status, record, cell, Field::status, placement,
         {value_argument(placement.shown(cell.value))});
    check_personal_number(record, cell, Field::status, placement);
}

// A record whose cells cannot be told apart: which of them is the name is not known, so none is
// shown when one of them may be the yes of a protected student, or hold whole rows.
void RowReader::refuse(const Record& record) {
    Placement placement{.offset = record.offset,
                        .source = id_,
                        .line = record.line,
                        .row = record.row,
                        .is_readable = false,
                        .is_refused = true};
    const bool may_be_protected =
        heading_->columns[static_cast<std::size_t>(Field::is_protected)] != 0 &&
        std::ranges::any_of(record.cells, [&](const RawCell& cell) {
            const std::string_view value = cell_value(source_->text, cell, storage_);
            return value.find(heading_->delimiter) != std::string_view::npos ||
                   (!value.empty() && yes_or_no(value) == true);
        });
    if (may_be_protected) {
        placement.is_protected = true;
        placement.protection_is_unknown = true;
        into_->masked.push_back({record.offset, static_cast<std::uint32_t>(record.length)});
    }
    into_->room[into_->count++] = placement;
}

void RowReader::refuse_quote(const Kind& kind, const Record& record, std::ptrdiff_t column) {
    Location place = row_place(record);
    place.column = static_cast<std::uint32_t>(column);
    place.offset = record.cells[place.column - 1U].offset;
    place.length = 1;
    into_->found.add(kind, place);
    refuse(record);
}

void RowReader::read(const Record& record) {
    if (record.unterminated_quote) {
        const auto cell = std::ranges::find(record.cells, record.quote_offset, &RawCell::offset);
        refuse_quote(unterminated_quote, record, cell - record.cells.begin() + 1);
        return;
    }
    if (const auto column = column_of_swallowed_rows(source_->text, record, *heading_)) {
        refuse_quote(swallowed_rows, record, *column);
        return;
    }
    const bool too_short = record.cells.size() < heading_->width &&
                           !lacks_only_optional_cells(*heading_, record.cells.size());
    if (too_short || has_value_beyond(source_->text, record, heading_->width)) {
        into_->found.add(
            wrong_cell_count, row_place(record),
            {{"found", record.cells.size()},
             {"expected", heading_->width},
             {"delimiter", heading_->delimiter == '\t' ? "tabb" : std::string{heading_->delimiter},
              heading_->delimiter == '\t' ? "tab" : std::string{heading_->delimiter}}});
        refuse(record);
        return;
    }
    Placement placement{
        .offset = record.offset, .source = id_, .line = record.line, .row = record.row};
    read_protection(record, placement);
    const DistinctTexts::Sought activity =
        into_->list.activities.seek(read_text(record, Field::activity, placement));
    placement.student = read_text(record, Field::student, placement);
    placement.student_ref = read_text(record, Field::student_ref, placement);
    placement.id = read_text(record, Field::placement_id, placement);
    placement.programme =
        into_->list.programmes.index_of(read_text(record, Field::programme, placement));
    placement.university =
        into_->list.universities.index_of(read_text(record, Field::university, placement));
    placement.has_first = read_date_cell(record, Field::start, placement.first, placement);
    placement.has_last = read_date_cell(record, Field::end, placement.last, placement);
    read_numbers(record, placement);
    read_status(record, placement);
    check_ignored_columns(record);
    placement.activity = into_->list.activities.index_of(activity);
    into_->room[into_->count++] = placement;
}

}  // namespace underlag
