#include "underlag/placement/heading_row.hpp"

#include <algorithm>
#include <string>

#include "underlag/placement/file_kinds.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

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
    std::vector<std::optional<Field>> fields;
    std::size_t width = 0;
    int count = 0;
};

Recognised recognise(std::string_view text, const Record& record) {
    Recognised result;
    std::string storage;
    for (std::size_t cell = 0; cell < record.cells.size(); ++cell) {
        const std::string_view heading = cell_value(text, record.cells[cell], storage);
        const auto field = field_of_heading(heading);
        result.fields.push_back(field);
        if (!heading.empty())
            result.width = cell + 1;
        if (!field)
            continue;
        std::uint16_t& column = result.columns[static_cast<std::size_t>(*field)];
        if (column == 0) {
            column = static_cast<std::uint16_t>(cell + 1);
            ++result.count;
        }
    }
    return result;
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

std::optional<HeadingRow> find_heading_row(const Source& source) {
    const Beginning beginning = beginning_of(source.text);
    std::optional<HeadingRow> best;
    int best_count = 1;
    for (const char delimiter : {';', ',', '\t'}) {
        if (beginning.delimiter && delimiter != ';')
            break;
        const char used = beginning.delimiter.value_or(delimiter);
        CsvScanner scanner(source.text, used, source.carriage_return_breaks, beginning.offset,
                           beginning.line);
        Record record;
        for (std::uint32_t row = 0; row < heading_search_rows && scanner.next(record); ++row) {
            Recognised recognised = recognise(source.text, record);
            if (recognised.count <= best_count)
                continue;
            best_count = recognised.count;
            best = HeadingRow{.delimiter = used,
                              .record = record,
                              .columns = recognised.columns,
                              .fields = std::move(recognised.fields),
                              .width = recognised.width,
                              .first_offset = beginning.offset,
                              .first_line = beginning.line,
                              .rest_offset = scanner.position(),
                              .rest_line = scanner.line(),
                              .rest_row = scanner.row()};
        }
    }
    return best;
}

void check_heading_row(const HeadingRow& heading, const Source& source, SourceId id,
                       Diagnostics& found) {
    const Location row{.source = id,
                       .line = heading.record.line,
                       .row = heading.record.row,
                       .offset = heading.record.offset};
    for (const Field field : {Field::activity, Field::student, Field::start, Field::end})
        if (heading.columns[static_cast<std::size_t>(field)] == 0)
            found.add(missing_column, row,
                      {{"column", std::string{swedish_heading(field)}, std::string{to_text(field)}},
                       nearest_argument(heading, source, field)});
    std::string storage;
    for (std::size_t column = 0; column < heading.width; ++column) {
        const RawCell& cell = heading.record.cells[column];
        const std::string text{cell_value(source.text, cell, storage)};
        Location place = row;
        place.column = static_cast<std::uint32_t>(column + 1);
        place.offset = cell.offset;
        place.length = cell.length;
        const auto field = heading.fields[column];
        if (!field) {
            if (!text.empty())
                found.add(ignored_column, place, {{"heading", text}});
            continue;
        }
        const std::uint16_t first = heading.columns[static_cast<std::size_t>(*field)];
        if (first != column + 1)
            found.add(
                duplicate_column, place,
                {{"heading", text},
                 {"column", std::string{swedish_heading(*field)}, std::string{to_text(*field)}},
                 {"first", static_cast<int>(first)}});
    }
}

}  // namespace underlag
