#include "underlag/placement/lost_rows.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "underlag/placement/cell_words.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/sum_rows.hpp"
#include "underlag/text/date_words.hpp"
#include "underlag/text/dates.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

// Parts of a cell, between delimiters and line breaks, that read as dates.
int dates_within(std::string_view cell, char delimiter) {
    const std::array<char, 4> ends{delimiter, '\n', '\r', '"'};
    const std::string_view separators{ends.data(), ends.size()};
    int dates = 0;
    for (std::size_t start = 0; start < cell.size();) {
        const std::size_t end = std::min(cell.find_first_of(separators, start), cell.size());
        if (read_date(cell.substr(start, end - start)).date)
            ++dates;
        start = end + 1;
    }
    return dates;
}

// How the lines of Bilaga 2 below the sum begin, and those of our own invoice bases, as
// fold_heading leaves them.
constexpr std::array<std::string_view, 19> form_labels{"verksamhetensnamn",
                                                       "organisationsnummer",
                                                       "verksamhetenskontaktperson",
                                                       "kontaktperson",
                                                       "telefon",
                                                       "epostadress",
                                                       "postgiro",
                                                       "bankgiro",
                                                       "plusgiro",
                                                       "underlagetavserperioden",
                                                       "krediteringenavserperioden",
                                                       "ersattningenomfattardagar",
                                                       "underlagsnummer",
                                                       "utfardandedatum",
                                                       "betalningsvillkor",
                                                       "larosate",
                                                       "erreferens",
                                                       "avtal",
                                                       "moms"};

// "Telefon", "Telefon: 08-123 45 67", "Postgiro-/bankgiro" and "Underlaget avser perioden
// 2016-07-01 – 2016-12-31", but not "Telefonplans hemtjänst".
bool is_form_label(std::string_view label) {
    return std::ranges::any_of(form_labels, [&](std::string_view known) {
        if (!label.starts_with(known))
            return false;
        const char next = label.size() > known.size() ? label[known.size()] : ':';
        return known == "ersattningenomfattardagar" ||
               (!(next >= 'a' && next <= 'z') && static_cast<unsigned char>(next) < 0x80);
    });
}

bool reads_as_date(std::string_view value) {
    const DateReading reading = read_date(value);
    return reading.date || !reading.readings.empty() || reading.month_ends || reading.not_weekday ||
           reading.nearly;
}

// The first cell of the row under this heading that reads as a date, nearly or not at all.
std::optional<std::size_t> date_under(std::string_view text, const HeadingRow& heading,
                                      const Record& record, Field field) {
    const std::uint16_t column = column_of(heading, field);
    std::string storage;
    if (column == 0 || column > record.cells.size() ||
        !reads_as_date(cell_value(text, record.cells[column - 1U], storage)))
        return std::nullopt;
    return column - 1U;
}

std::optional<std::size_t> first_date(std::string_view text, const HeadingRow& heading,
                                      const Record& record) {
    const auto start = date_under(text, heading, record, Field::start);
    return start ? start : date_under(text, heading, record, Field::end);
}

std::optional<std::size_t> first_under_required(std::string_view text, const HeadingRow& heading,
                                                const Record& record) {
    std::string storage;
    for (std::size_t cell = 0; cell < std::min(record.cells.size(), heading.width); ++cell)
        if (heading.fields[cell] && is_required(*heading.fields[cell]) &&
            !cell_value(text, record.cells[cell], storage).empty())
            return cell;
    return std::nullopt;
}

std::string_view value_under(std::string_view text, const HeadingRow& heading, const Record& record,
                             Field field, std::string& storage) {
    const std::uint16_t column = column_of(heading, field);
    return column == 0 || column > record.cells.size()
               ? std::string_view{}
               : cell_value(text, record.cells[column - 1U], storage);
}

// "2026-13-45", "v 36", "vecka 36", "sept": meant as a day, though nobody can tell
// which. Not an address of e-mail.
bool may_be_meant_as_date(std::string_view value) {
    constexpr std::size_t longest = 20;
    if (value.empty() || value.size() > longest || value.find('@') != std::string_view::npos)
        return false;
    return std::ranges::any_of(value, is_digit) || month_named(fold_name(value)).has_value();
}

// A placement's cells, of a student from something to something, that only lacks days that can be
// read: the cell under start.
std::optional<std::size_t> unreadable_dates(std::string_view text, const HeadingRow& heading,
                                            const Record& record) {
    std::string storage;
    const auto has = [&](Field field) {
        return !value_under(text, heading, record, field, storage).empty();
    };
    const auto is_date = [&](Field field) {
        return may_be_meant_as_date(value_under(text, heading, record, field, storage));
    };
    const bool has_unit = column_of(heading, Field::activity) == 0 || has(Field::activity);
    const bool has_student = has(Field::student) || has(Field::student_ref);
    if (!has_unit || !has_student || !is_date(Field::start) || !is_date(Field::end))
        return std::nullopt;
    return column_of(heading, Field::start) - 1U;
}

// Not an amount with its unit.
bool has_words(std::string_view value) {
    constexpr std::ptrdiff_t fewest_letters = 3;
    return std::ranges::count_if(value, [](char byte) {
               return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                      byte == '\xC3';  // å, ä, ö and their like
           }) >= fewest_letters;
}

// The first cell with words or a date, whatever stands above it: numbers alone are sums.
std::optional<std::size_t> first_with_words(std::string_view text, const Record& record) {
    std::string storage;
    for (std::size_t cell = 0; cell < record.cells.size(); ++cell) {
        const std::string_view value = cell_value(text, record.cells[cell], storage);
        const bool is_number = value.find_first_of("-/") == std::string_view::npos;
        if (has_words(value) || (!is_number && reads_as_date(value)))
            return cell;
    }
    return std::nullopt;
}

// The row is no placement, but its excerpt is shown: the name in it, and what stands in columns
// that are not read, unless it says that the student is not protected and has no reference by which
// another row may say otherwise.
void mask_names(Source& source, const HeadingRow& heading, const Record& record) {
    std::string storage;
    const auto value_of = [&](Field field) {
        return value_under(source.text, heading, record, field, storage);
    };
    const bool may_be_protected = yes_or_no(value_of(Field::is_protected)) != false;
    if (!may_be_protected && value_of(Field::student_ref).empty())
        return;
    for (std::size_t cell = 0; cell < record.cells.size(); ++cell) {
        const bool is_read = cell < heading.width && heading.fields[cell];
        const RawCell& raw = record.cells[cell];
        if ((!is_read || heading.fields[cell] == Field::student) && raw.length > 0)
            source.masked.push_back({raw.offset, raw.length});
    }
}

}  // namespace

std::optional<std::uint32_t> column_of_swallowed_rows(std::string_view text, const Record& record,
                                                      const HeadingRow& heading) {
    if (!record.has_quoted_cells)
        return std::nullopt;
    for (std::size_t column = 0; column < std::min(record.cells.size(), heading.width); ++column) {
        const RawCell& cell = record.cells[column];
        if (!cell.quoted)
            continue;
        const std::string_view raw = text.substr(cell.offset, cell.length);
        if (raw.find_first_of("\r\n") == std::string_view::npos)
            continue;
        // From a cell of one row to the same cell of another lie all the cells but that one.
        const auto field = heading.fields[column];
        const bool is_date = field == Field::start || field == Field::end;
        if (dates_within(raw, heading.delimiter) >= (is_date ? 1 : 2))
            return static_cast<std::uint32_t>(column + 1);
    }
    return std::nullopt;
}

void check_row_after_sum(Source& source, SourceId id, const HeadingRow& heading,
                         const Record& record, std::uint32_t sum_line, Diagnostics& found) {
    const std::string_view text = source.text;
    const auto start = date_under(text, heading, record, Field::start);
    const auto end = date_under(text, heading, record, Field::end);
    if (is_form_label(first_label(text, record)) && !(start && end))
        return;
    auto cell = start ? start : end ? end : first_under_required(text, heading, record);
    if (!cell)
        cell = first_with_words(text, record);
    if (!cell)
        return;
    found.add(row_after_sum, place_of_cell(id, record, *cell),
              {{"sum_line", static_cast<std::size_t>(sum_line)}});
    mask_names(source, heading, record);
}

bool is_credit_note(const Source& source, const HeadingRow& heading) {
    const std::string above = fold_name(std::string_view{source.text}.substr(
        heading.first_offset, heading.record.offset - heading.first_offset));
    return above.find("underlag för kreditering av ") != std::string::npos;
}

void check_rows_above_heading(Source& source, SourceId id, const HeadingRow& heading,
                              Diagnostics& found) {
    CsvScanner scanner(source.text, heading.delimiter, source.carriage_return_breaks,
                       heading.first_offset, heading.first_line);
    Record record;
    while (scanner.next(record) && record.offset < heading.record.offset) {
        auto cell = first_date(source.text, heading, record);
        if (!cell)
            cell = unreadable_dates(source.text, heading, record);
        if (!cell || is_form_label(first_label(source.text, record)))
            continue;
        found.add(row_above_heading, place_of_cell(id, record, *cell),
                  {{"heading_line", static_cast<std::size_t>(heading.record.line)}});
        mask_names(source, heading, record);
    }
}

}  // namespace underlag
