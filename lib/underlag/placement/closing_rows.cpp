#include "underlag/placement/closing_rows.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "underlag/placement/file_kinds.hpp"
#include "underlag/text/dates.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/numbers.hpp"

namespace underlag {
namespace {

// As fold_heading leaves them, a closing colon taken off.
constexpr std::array<std::string_view, 3> sum_labels{"summa", "total", "totalersattning"};

// How the lines of Bilaga 2 below the sum begin, as fold_heading leaves them.
constexpr std::array<std::string_view, 8> form_labels{"verksamhetensnamn",
                                                      "organisationsnummer",
                                                      "verksamhetenskontaktperson",
                                                      "kontaktperson",
                                                      "telefon",
                                                      "epostadress",
                                                      "postgiro",
                                                      "bankgiro"};

// "Telefon", "Telefon: 08-123 45 67" and "Postgiro-/bankgiro", but not "Telefonplans hemtjänst".
bool is_form_label(std::string_view label) {
    return std::ranges::any_of(form_labels, [&](std::string_view known) {
        if (!label.starts_with(known))
            return false;
        const char next = label.size() > known.size() ? label[known.size()] : ':';
        return !(next >= 'a' && next <= 'z') && static_cast<unsigned char>(next) < 0x80;
    });
}

bool reads_as_date(std::string_view value) {
    const DateReading reading = read_date(value);
    return reading.date || !reading.readings.empty();
}

bool is_serial_number(std::string_view value) {
    return value.size() == 5 &&
           std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

// Whether a sum label can be the row's first word: a look at one letter spares nearly every row the
// folding. An empty first cell leaves it to the others.
bool may_begin_with_label(std::string_view text, const RawCell& first) {
    std::string storage;
    const std::string_view value = cell_value(text, first, storage);
    const char letter = value.empty() ? 's' : value.front();
    return letter == 's' || letter == 'S' || letter == 't' || letter == 'T' ||
           static_cast<unsigned char>(letter) >= 0x80;
}

std::string first_label(std::string_view text, const Record& record) {
    std::string storage;
    for (const RawCell& cell : record.cells) {
        const std::string_view value = cell_value(text, cell, storage);
        if (value.empty())
            continue;
        std::string label = fold_heading(value);
        if (label.ends_with(':'))
            label.pop_back();
        return label;
    }
    return {};
}

std::uint16_t column_of(const HeadingRow& heading, Field field) {
    return heading.columns[static_cast<std::size_t>(field)];
}

Location place_of_cell(SourceId source, const Record& record, std::size_t cell) {
    return {.source = source,
            .line = record.line,
            .row = record.row,
            .column = static_cast<std::uint32_t>(cell + 1),
            .offset = record.cells[cell].offset,
            .length = record.cells[cell].length};
}

}  // namespace

bool is_empty_row(std::string_view text, const Record& record) {
    if (record.length == 0)
        return true;
    std::string storage;
    return std::ranges::all_of(
        record.cells, [&](const RawCell& cell) { return cell_value(text, cell, storage).empty(); });
}

bool is_sum_row(std::string_view text, const HeadingRow& heading, const Record& record) {
    if (!may_begin_with_label(text, record.cells.front()))
        return false;
    if (std::ranges::find(sum_labels, std::string_view{first_label(text, record)}) ==
        sum_labels.end())
        return false;
    std::string storage;
    for (const Field field : {Field::start, Field::end}) {
        const std::uint16_t column = column_of(heading, field);
        if (column != 0 && column <= record.cells.size() &&
            reads_as_date(cell_value(text, record.cells[column - 1U], storage)))
            return false;
    }
    return true;
}

SumRow read_sum_row(std::string_view text, SourceId source, const HeadingRow& heading,
                    const Record& record) {
    SumRow row{.place = {.source = source,
                         .line = record.line,
                         .row = record.row,
                         .offset = record.offset},
               .amount = std::nullopt};
    const std::uint16_t compensation = column_of(heading, Field::compensation);
    std::string storage;
    for (std::size_t cell = record.cells.size(); cell-- > 0;) {
        const std::size_t column = cell + 1;
        if (compensation != 0 ? column != compensation
                              : column == column_of(heading, Field::days) ||
                                    column == column_of(heading, Field::weeks))
            continue;
        if (const auto amount = parse_amount(cell_value(text, record.cells[cell], storage))) {
            row.amount = amount;
            row.place = place_of_cell(source, record, cell);
            return row;
        }
    }
    return row;
}

void check_row_after_sum(std::string_view text, SourceId source, const HeadingRow& heading,
                         const Record& record, const SumRow& sum_row, Diagnostics& found) {
    if (is_form_label(first_label(text, record)))
        return;
    std::string storage;
    for (std::size_t cell = 0; cell < record.cells.size(); ++cell) {
        const std::string_view value = cell_value(text, record.cells[cell], storage);
        const std::size_t column = cell + 1;
        const bool date_column =
            column == column_of(heading, Field::start) || column == column_of(heading, Field::end);
        // Five digits are a date only where dates stand; elsewhere they are an amount or a phone.
        if (value.empty() || !reads_as_date(value) || (is_serial_number(value) && !date_column))
            continue;
        found.add(row_after_sum, place_of_cell(source, record, cell),
                  {{"sum_line", static_cast<std::size_t>(sum_row.place.line)}});
        return;
    }
}

}  // namespace underlag
