#include "underlag/placement/list_rows.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/list_reader.hpp"
#include "underlag/placement/lost_rows.hpp"
#include "underlag/placement/row_reader.hpp"
#include "underlag/placement/sum_rows.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

// More parts than threads, so that no thread waits long for another's last part.
constexpr std::size_t parts_per_thread = 4;

struct PartRead {
    RowsRead rows;
    std::vector<SumRow> sum_rows;  // their `end` counts the placements of the part
    // A sum row of the whole list ends the placements; what stands below it begins here.
    std::optional<ListPart> below_sum;
    // A row `Summa X` was met, and which units stand above this part was not known.
    bool needs_units_above = false;
};

// Rows that say the heading again hold no digit under start, as nearly all others do.
bool may_be_heading_again(std::string_view text, const HeadingRow& heading, const Record& record) {
    const std::uint16_t column = column_of(heading, Field::start);
    if (column == 0 || column > record.cells.size())
        return false;
    const RawCell& cell = record.cells[column - 1U];
    return cell.length > 0 && !is_digit(text[cell.offset]);
}

// `above`: the distinct units of all rows above the part; nothing when they are not known yet.
PartRead read_part(const ListInReading& reading, const ListPart& part, std::span<Placement> room,
                   const DistinctTexts* above) {
    PartRead read;
    read.rows.room = room;
    const std::string_view text = std::string_view{reading.source.text}.substr(0, part.end);
    CsvScanner scanner(text, reading.heading.delimiter, reading.source.carriage_return_breaks,
                       part.begin, part.line, part.row);
    RowReader reader(reading, read.rows);
    KnownUnits units(read.rows.list.activities);
    KnownUnits units_above(above ? *above : read.rows.list.activities);
    Record record;
    while (scanner.next(record)) {
        if (is_empty_row(text, record))
            continue;
        if (reading.source.form == Source::Form::workbook)
            widen(record, reading.heading.width);
        auto label = sum_label(text, reading.heading, record, units);
        if (!label) {
            if (!may_be_heading_again(text, reading.heading, record) ||
                !is_heading_again(text, reading.heading, record))
                reader.read(record);
            continue;
        }
        if (label->is_unknown_unit) {
            if (!above) {
                read.needs_units_above = true;
                return read;
            }
            label = sum_label(text, reading.heading, record, units_above);
        }
        const bool is_of_list = label->scope == SumRow::Scope::list;
        read.sum_rows.push_back(
            read_sum_row(text, reading.id, reading.heading, record, *std::move(label)));
        read.sum_rows.back().end = read.rows.count;
        reader.end_block();
        if (!is_of_list)
            continue;
        read.below_sum = {.begin = scanner.position(),
                          .end = reading.source.text.size(),
                          .line = scanner.line(),
                          .row = scanner.row()};
        break;
    }
    return read;
}

// Further sums are compared like the first; whatever else is no line of Bilaga 2 is told of.
void read_below_sum(Source& source, SourceId id, const HeadingRow& heading, const ListPart& below,
                    const DistinctTexts& activities, ListShape& shape, Diagnostics& found) {
    CsvScanner scanner(source.text, heading.delimiter, source.carriage_return_breaks, below.begin,
                       below.line, below.row);
    KnownUnits units(activities);
    const SumRow of_list = shape.sum_rows.back();
    Record record;
    while (scanner.next(record)) {
        if (is_empty_row(source.text, record))
            continue;
        if (auto label = sum_label(source.text, heading, record, units)) {
            shape.sum_rows.push_back(
                read_sum_row(source.text, id, heading, record, *std::move(label)));
            shape.sum_rows.back().end = of_list.end;
        } else {
            check_row_after_sum(source, id, heading, record, of_list.place.line, found);
        }
    }
}

std::vector<TextIndex> added(DistinctTexts& into, const DistinctTexts& from) {
    std::vector<TextIndex> indexes;
    for (TextIndex text = 0; text < from.size(); ++text)
        indexes.push_back(into.index_of(from[text]));
    return indexes;
}

// Where the texts of a part stand among those of all lists.
struct TextNumbers {
    std::vector<TextIndex> activities;
    std::vector<TextIndex> universities;
    std::vector<TextIndex> programmes;
};

TextNumbers add_texts(PlacementList& into, PlacementList& from) {
    into.storage.splice(into.storage.end(), from.storage);
    return {added(into.activities, from.activities), added(into.universities, from.universities),
            added(into.programmes, from.programmes)};
}

void number_texts(std::span<Placement> placements, const TextNumbers& numbers) {
    for (Placement& placement : placements) {
        placement.activity = numbers.activities[placement.activity];
        placement.university = numbers.universities[placement.university];
        placement.programme = numbers.programmes[placement.programme];
    }
}

// Lists have few empty rows: the placements of a part mostly fill its room, and stay where they
// are.
void close_gaps(const std::vector<PartRead>& reads, Placements& placements) {
    auto end = placements.data() + placements.size();
    if (!reads.empty())
        end = reads.front().rows.room.data();
    for (const PartRead& read : reads) {
        const std::span<Placement> read_here = read.rows.room.first(read.rows.count);
        end = end == read_here.data() ? end + read_here.size()
                                      : std::ranges::move(read_here, end).out;
    }
    placements.resize(static_cast<std::size_t>(end - placements.data()));
}

// A personal identity number in a column that is not read is said once a column, not once a part.
void keep_first_of_each_column(Diagnostics& found, std::vector<std::uint32_t>& warned_columns) {
    found.keep_only([&](const Diagnostic& finding) {
        if (finding.kind != &personal_number_in_ignored_column)
            return true;
        if (std::ranges::find(warned_columns, finding.place.column) != warned_columns.end())
            return false;
        warned_columns.push_back(finding.place.column);
        return true;
    });
}

}  // namespace

void read_rows(Source& source, SourceId id, const DecodedText& decoded, const HeadingRow& heading,
               const ListOptions& options, ListShape& shape, PlacementList& into,
               Diagnostics& found) {
    const ListInReading reading{source, id, decoded, heading, options};
    const unsigned threads = options.threads;
    // A unit is filled down from one row to the next, so by one reader.
    const std::size_t most_parts =
        threads == 1 || options.fill_down ? 1 : threads * parts_per_thread;
    const std::vector<ListPart> parts = list_parts(source, heading, most_parts, threads);
    std::vector<std::size_t> begins{into.placements.size()};
    for (const ListPart& part : parts)
        begins.push_back(begins.back() + part.lines);
    into.placements.resize(begins.back());
    const auto room_of = [&](std::size_t part) {
        return std::span(into.placements).subspan(begins[part], parts[part].lines);
    };
    std::vector<PartRead> reads(parts.size());
    in_parallel(threads, parts.size(), [&](std::size_t part) {
        reads[part] = read_part(reading, parts[part], room_of(part), nullptr);
    });
    std::vector<TextNumbers> numbers;
    std::vector<std::uint32_t> warned_columns;
    std::size_t placements = begins.front();
    for (std::size_t part = 0; part < reads.size(); ++part) {
        PartRead& read = reads[part];
        if (read.needs_units_above)
            read = read_part(reading, parts[part], room_of(part), &into.activities);
        keep_first_of_each_column(read.rows.found, warned_columns);
        found.append(std::move(read.rows.found));
        source.masked.insert(source.masked.end(), read.rows.masked.begin(), read.rows.masked.end());
        numbers.push_back(add_texts(into, read.rows.list));
        for (SumRow& sum_row : read.sum_rows) {
            sum_row.end += placements;
            shape.sum_rows.push_back(std::move(sum_row));
        }
        placements += read.rows.count;
        if (read.below_sum) {
            read_below_sum(source, id, heading, *read.below_sum, into.activities, shape, found);
            break;
        }
    }
    reads.resize(numbers.size());  // parts below a sum row were read in vain: no placements there
    in_parallel(threads, reads.size(), [&](std::size_t part) {
        number_texts(reads[part].rows.room.first(reads[part].rows.count), numbers[part]);
    });
    close_gaps(reads, into.placements);
}

}  // namespace underlag
