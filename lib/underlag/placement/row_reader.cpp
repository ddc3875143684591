#include "underlag/placement/row_reader.hpp"

#include <algorithm>

#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/cell_words.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/lost_rows.hpp"
#include "underlag/placement/workbook_kinds.hpp"
#include "underlag/text/dates.hpp"
#include "underlag/text/personal_number.hpp"

namespace underlag {
namespace {

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

// {found}: "1 cell", "4 celler"
Argument cells_argument(std::size_t count) {
    const std::string number = std::to_string(count);
    return count == 1 ? Argument{"found", "1 cell"}
                      : Argument{"found", number + " celler", number + " cells"};
}

// The first column with a value that has no heading, from 1.
std::optional<std::size_t> column_beyond(std::string_view text, const Record& record,
                                         std::size_t width) {
    std::string storage;
    for (std::size_t column = width; column < record.cells.size(); ++column)
        if (!cell_value(text, record.cells[column], storage).empty())
            return column + 1;
    return std::nullopt;
}

}  // namespace

RowReader::RowReader(const ListInReading& reading, RowsRead& into)
    : source_(&reading.source),
      id_(reading.id),
      decoded_(&reading.decoded),
      heading_(&reading.heading),
      options_(&reading.options),
      into_(&into),
      activity_of_all_(kept(options_->activity)),
      university_of_all_(kept(options_->university)) {
    for (std::size_t column = 0; column < heading_->width; ++column)
        if (!heading_->fields[column])
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

std::string_view RowReader::read_text(const Record& record, const Cell& cell, Field field,
                                      Placement& placement) {
    if (cell.column == 0)
        return {};
    if (is_surely_sound(cell.raw, cell.value))
        return cell.value;
    if (cell.value.empty()) {
        if (is_required(field) && !(field == Field::student && placement.is_protected) &&
            !can_do_without(record, field))
            fail_empty(record, cell, field, placement);
        return {};
    }
    check_text(record, cell, field, placement);
    return kept(cell.value);
}

// The row's own unit; where it has none, that of the whole list, or of the block that it is in.
std::string_view RowReader::read_activity(const Record& record, Placement& placement) {
    const Cell cell = cell_of(record, Field::activity);
    if (cell.value.empty() && !activity_of_all_.empty())
        return activity_of_all_;
    if (cell.value.empty() && options_->fill_down && !unit_above_.empty())
        return unit_above_;
    const std::string_view unit = read_text(record, cell, Field::activity, placement);
    unit_above_ = unit;
    return unit;
}

// From one column or two.
std::string_view RowReader::read_student(const Record& record, Placement& placement) {
    if (heading_->family_name == 0)
        return read_text(record, Field::student, placement);
    const auto family_cell = [&] { return cell_in(record, heading_->family_name); };
    // Looking at one cell may use the other's room.
    const std::string given{cell_of(record, Field::student).value};
    const std::string family{family_cell().value};
    if (family.empty())
        return read_text(record, Field::student, placement);
    if (given.empty())
        return read_text(record, family_cell(), Field::student, placement);
    static_cast<void>(read_text(record, Field::student, placement));
    static_cast<void>(read_text(record, family_cell(), Field::student, placement));
    return into_->list.storage.emplace_back(given + " " + family);
}

bool RowReader::read_date_cell(const Record& record, Field field, Date& date,
                               Placement& placement) {
    const Cell cell = cell_of(record, field);
    if (cell.column == 0)
        return false;
    if (cell.value.empty()) {
        if (!can_do_without(record, field))
            fail_empty(record, cell, field, placement);
        return false;
    }
    if (const auto day = read_common_date(cell.value)) {
        date = *day;
        return true;
    }
    if (source_->has_1904_calendar)
        if (const auto day = day_counted_from_1904(cell.value)) {
            date = *day;
            return true;
        }
    const bool is_damaged = check_letters(record, cell, field, placement);
    if (!is_damaged) {
        if (const auto day = read_date(cell.value).date) {
            date = *day;
            return true;
        }
        refuse_date(record, cell, field, placement);
    }
    check_personal_number(record, cell, field, placement);
    return false;
}

void RowReader::read_protection(const Record& record, Placement& placement) {
    const Cell cell = cell_of(record, Field::is_protected);
    const auto answer = yes_or_no(cell.value);
    placement.is_protected = answer.value_or(true);
    placement.protection_is_unknown = !answer;
    const bool is_damaged =
        !cell.raw.is_plain && check_letters(record, cell, Field::is_protected, placement);
    if (!answer) {
        if (!is_damaged)
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
    const bool is_damaged =
        !cell.raw.is_plain && check_letters(record, cell, Field::status, placement);
    if (is_cancelled_status(cell.value)) {
        placement.is_cancelled = true;
        return;
    }
    if (!is_damaged)
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
    end_block();
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
    const auto beyond = column_beyond(source_->text, record, heading_->width);
    if (beyond && source_->form == Source::Form::workbook) {
        const RawCell& cell = record.cells[*beyond - 1];
        Location place = row_place(record);
        place.column = static_cast<std::uint32_t>(*beyond);
        place.offset = cell.offset;
        place.length = cell.length;
        into_->found.add(cell_without_heading, place);
        refuse(record);
        return;
    }
    if (too_short || beyond) {
        into_->found.add(
            wrong_cell_count, row_place(record),
            {cells_argument(record.cells.size()),
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
        into_->list.activities.seek(read_activity(record, placement));
    placement.student = read_student(record, placement);
    placement.student_ref = read_text(record, Field::student_ref, placement);
    placement.id = read_text(record, Field::placement_id, placement);
    placement.programme =
        into_->list.programmes.index_of(read_text(record, Field::programme, placement));
    const std::string_view university = read_text(record, Field::university, placement);
    placement.university =
        into_->list.universities.index_of(university.empty() ? university_of_all_ : university);
    placement.has_first = read_date_cell(record, Field::start, placement.first, placement);
    placement.has_last = read_date_cell(record, Field::end, placement.last, placement);
    read_numbers(record, placement);
    if (heading_->is_compared_only)
        check_something_compared(record, placement);
    read_status(record, placement);
    check_ignored_columns(record);
    placement.activity = into_->list.activities.index_of(activity);
    into_->room[into_->count++] = placement;
}

}  // namespace underlag
