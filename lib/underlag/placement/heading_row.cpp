#include "underlag/placement/heading_row.hpp"

#include <algorithm>
#include <string>

#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/cell_words.hpp"
#include "underlag/placement/damaged_text.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/workbook_kinds.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/single_byte.hpp"

namespace underlag {
namespace {

constexpr std::array required_fields{Field::activity, Field::student, Field::start, Field::end};

struct Beginning {
    std::uint64_t offset = 0;
    std::uint32_t line = 1;
    std::optional<char> delimiter;
};

// Excel's first line `sep=;` is obeyed, and is no row of the sheet.
Beginning beginning_of(std::string_view text) {
    if (text.size() < 5 || fold_heading(text.substr(0, 4)) != "sep=")
        return {};
    const char delimiter = text[4];
    if (delimiter == '\n' || delimiter == '\r' || delimiter == '"')
        return {};  // nothing that could separate cells
    std::size_t after = 5;
    if (after < text.size() && text[after] == '\r')
        ++after;
    if (after < text.size() && text[after] == '\n')
        ++after;
    if (after == 5 && after != text.size())
        return {};  // more text on the line: an ordinary cell
    return {after, 2, delimiter};
}

struct Recognised {
    std::array<std::uint16_t, field_count> columns = {};
    std::uint16_t family_name = 0;
    std::vector<std::optional<Field>> fields;
    std::size_t width = 0;
    int count = 0;
};

std::vector<HeadingMeaning> meanings_of(std::string_view text, const Record& record,
                                        const ListOptions& options) {
    std::vector<HeadingMeaning> meanings;
    std::string storage;
    for (const RawCell& cell : record.cells) {
        const std::string_view heading = cell_value(text, cell, storage);
        meanings.push_back(options.is_compared_only
                               ? meaning_in_compared_list(heading, options.headings)
                               : meaning_of_heading(heading, options.headings));
    }
    return meanings;
}

// The column of the first heading of this kind, from 1; 0: none.
std::uint16_t first_column(const std::vector<HeadingMeaning>& meanings, HeadingMeaning::Kind kind) {
    const auto found = std::ranges::find(meanings, kind, &HeadingMeaning::kind);
    return found == meanings.end() ? std::uint16_t{0}
                                   : static_cast<std::uint16_t>(found - meanings.begin() + 1);
}

// A column in the student's place that holds the given name alone, when another holds the rest.
void join_names(const std::vector<HeadingMeaning>& meanings, Recognised& result) {
    std::uint16_t& student = result.columns[static_cast<std::size_t>(Field::student)];
    const std::uint16_t given = first_column(meanings, HeadingMeaning::Kind::given_name);
    const std::uint16_t family = first_column(meanings, HeadingMeaning::Kind::family_name);
    if (student != 0 || given == 0 || family == 0)
        return;
    student = given;
    result.family_name = family;
    result.fields[given - 1U] = Field::student;
    result.fields[family - 1U] = Field::student;
    ++result.count;
}

Recognised recognise(std::string_view text, const Record& record, const ListOptions& options) {
    using Kind = HeadingMeaning::Kind;
    const std::vector<HeadingMeaning> meanings = meanings_of(text, record, options);
    std::array<bool, field_count> has_usual{};
    for (const HeadingMeaning& meaning : meanings)
        if (meaning.kind == Kind::usual)
            has_usual[static_cast<std::size_t>(meaning.field)] = true;
    Recognised result;
    std::string storage;
    for (std::size_t cell = 0; cell < meanings.size(); ++cell) {
        const auto [kind, field] = meanings[cell];
        const bool is_ours = kind == Kind::usual ||
                             (kind == Kind::further && !has_usual[static_cast<std::size_t>(field)]);
        result.fields.push_back(is_ours ? std::optional{field} : std::nullopt);
        if (!cell_value(text, record.cells[cell], storage).empty())
            result.width = cell + 1;
        if (!is_ours)
            continue;
        std::uint16_t& column = result.columns[static_cast<std::size_t>(field)];
        if (column == 0) {
            column = static_cast<std::uint16_t>(cell + 1);
            ++result.count;
        }
    }
    join_names(meanings, result);
    return result;
}

// What a list that is compared only can do without.
bool may_lack(const HeadingRow& heading, Field field) {
    if (field == Field::activity && !heading.activity_of_all.empty())
        return true;
    if (!heading.is_compared_only)
        return false;
    switch (field) {
        case Field::activity:
            return true;
        case Field::student:
            return heading.has(Field::student_ref);
        default:
            return heading.has(Field::days) || heading.has(Field::weeks) ||
                   heading.has(Field::compensation);
    }
}

// "" or a clause that says which unused heading was probably meant for `field`.
Argument nearest_argument(const HeadingRow& heading, const Source& source, Field field) {
    std::string storage;
    for (std::size_t column = 0; column < heading.width; ++column) {
        if (heading.fields[column])
            continue;
        const std::string_view text =
            cell_value(source.text, heading.record.cells[column], storage);
        if (!text.empty() && field_nearest_to(text) == field)
            return {"nearest", " (är det ”" + std::string{text} + "”?)",
                    " (is it \"" + std::string{text} + "\"?)"};
    }
    return {"nearest", ""};
}

}  // namespace

std::optional<HeadingRow> find_heading_row(const Source& source, const ListOptions& options) {
    const bool is_sheet = source.form == Source::Form::workbook;
    const Beginning beginning =
        is_sheet ? Beginning{.delimiter = source.delimiter} : beginning_of(source.text);
    std::optional<HeadingRow> best;
    int best_count = 1;
    // Headings merged over two rows of a sheet stand in both: the rows below the last are the list.
    const auto repeats_best = [&](const Recognised& recognised, const Record& record) {
        return is_sheet && best && recognised.columns == best->columns &&
               record.row == best->record.row + 1;
    };
    for (const char delimiter : {';', ',', '\t'}) {
        if (beginning.delimiter && delimiter != ';')
            break;
        const char used = beginning.delimiter.value_or(delimiter);
        CsvScanner scanner(source.text, used, source.carriage_return_breaks, beginning.offset,
                           beginning.line);
        Record record;
        for (std::uint32_t row = 0; row < heading_search_rows && scanner.next(record); ++row) {
            Recognised recognised = recognise(source.text, record, options);
            if (recognised.count <= best_count && !repeats_best(recognised, record))
                continue;
            best_count = recognised.count;
            best = HeadingRow{.delimiter = used,
                              .record = record,
                              .columns = recognised.columns,
                              .family_name = recognised.family_name,
                              .fields = std::move(recognised.fields),
                              .width = recognised.width,
                              .first_offset = beginning.offset,
                              .first_line = beginning.line,
                              .rest_offset = scanner.position(),
                              .rest_line = scanner.line(),
                              .rest_row = scanner.row(),
                              .is_compared_only = options.is_compared_only};
        }
    }
    return best;
}

std::vector<Field> missing_fields(const HeadingRow& heading) {
    std::vector<Field> missing;
    for (const Field field : required_fields)
        if (!heading.has(field) && !may_lack(heading, field))
            missing.push_back(field);
    return missing;
}

bool has_required_columns(const HeadingRow& heading) {
    return missing_fields(heading).empty();
}

void check_heading_row(const HeadingRow& heading, const Source& source, SourceId id,
                       const DecodedText& decoded, Diagnostics& found) {
    const Location row{.source = id,
                       .line = heading.record.line,
                       .row = heading.record.row,
                       .offset = heading.record.offset};
    for (const Field field : required_fields) {
        if (heading.has(field))
            continue;
        if (field == Field::activity && !heading.activity_of_all.empty())
            found.add(unit_of_all_rows, row,
                      {column_argument(field), {"unit", std::string{heading.activity_of_all}}});
        else if (!may_lack(heading, field))
            found.add(missing_column, row,
                      {column_argument(field), nearest_argument(heading, source, field)});
    }
    std::string storage;
    for (std::size_t column = 0; column < heading.width; ++column) {
        const RawCell& cell = heading.record.cells[column];
        const std::string text{cell_value(source.text, cell, storage)};
        Location place = row;
        place.column = static_cast<std::uint32_t>(column + 1);
        place.offset = cell.offset;
        place.length = cell.length;
        if (has_lost_character(source.text, cell, decoded))
            found.add(lost_character, place, {value_argument(text)});
        const auto field = heading.fields[column];
        if (!field) {
            if (text.empty())
                continue;
            const auto near = field_nearest_to(text);
            if (near && !heading.has(*near) && !is_required(*near))
                found.add(ignored_column_near_field, place,
                          {{"heading", text}, column_argument(*near)});
            else
                found.add(ignored_column, place, {{"heading", text}});
            continue;
        }
        if (const auto reads = undouble(text))
            found.add(double_encoded_text, place, {value_argument(text), {"reads", *reads}});
        const std::uint16_t first = column_of(heading, *field);
        if (first != column + 1 && heading.family_name != column + 1)
            found.add(
                duplicate_column, place,
                {{"heading", text}, column_argument(*field), {"first", static_cast<int>(first)}});
    }
}

bool is_heading_again(std::string_view text, const HeadingRow& heading, const Record& record) {
    std::string storage;
    std::string of_heading;
    for (std::size_t column = 0; column < heading.width; ++column) {
        if (!heading.fields[column])
            continue;
        if (column >= record.cells.size())
            return false;
        const std::string_view value = cell_value(text, record.cells[column], storage);
        if (fold_name(value) !=
            fold_name(cell_value(text, heading.record.cells[column], of_heading)))
            return false;
    }
    return true;
}

}  // namespace underlag
