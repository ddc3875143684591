#include "underlag/placement/list_rows.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/closing_rows.hpp"
#include "underlag/placement/list_parts.hpp"
#include "underlag/placement/row_reader.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {
namespace {

// More parts than threads, so that no thread waits long for another's last part.
constexpr std::size_t parts_per_thread = 4;

struct PartRead {
    RowsRead rows;
    // The sum row that ends the placements, and where what stands below it begins.
    std::optional<SumRow> sum_row;
    ListPart below_sum;
};

PartRead read_part(const Source& source, SourceId id, const HeadingRow& heading,
                   const ListPart& part, std::span<Placement> room) {
    PartRead read;
    read.rows.room = room;
    const std::string_view text = std::string_view{source.text}.substr(0, part.end);
    CsvScanner scanner(text, heading.delimiter, source.carriage_return_breaks, part.begin,
                       part.line, part.row);
    RowReader reader(source, id, heading, read.rows);
    Record record;
    while (scanner.next(record)) {
        if (is_empty_row(text, record))
            continue;
        if (!is_sum_row(text, heading, record)) {
            reader.read(record);
            continue;
        }
        read.sum_row = read_sum_row(text, id, heading, record);
        read.below_sum = {scanner.position(), source.text.size(), scanner.line(), scanner.row()};
        break;
    }
    return read;
}

void read_below_sum(const Source& source, SourceId id, const HeadingRow& heading,
                    const PartRead& part, Diagnostics& found) {
    CsvScanner scanner(source.text, heading.delimiter, source.carriage_return_breaks,
                       part.below_sum.begin, part.below_sum.line, part.below_sum.row);
    Record record;
    while (scanner.next(record))
        if (!is_empty_row(source.text, record))
            check_row_after_sum(source.text, id, heading, record, *part.sum_row, found);
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

void read_rows(Source& source, SourceId id, const HeadingRow& heading, unsigned threads,
               ListShape& shape, PlacementList& into, Diagnostics& found) {
    const std::vector<ListPart> parts =
        list_parts(source, heading, threads == 1 ? 1 : threads * parts_per_thread, threads);
    std::vector<std::size_t> begins{into.placements.size()};
    for (const ListPart& part : parts)
        begins.push_back(begins.back() + part.lines);
    into.placements.resize(begins.back());
    std::vector<PartRead> reads(parts.size());
    in_parallel(threads, parts.size(), [&](std::size_t part) {
        reads[part] =
            read_part(source, id, heading, parts[part],
                      std::span(into.placements).subspan(begins[part], parts[part].lines));
    });
    std::vector<TextNumbers> numbers;
    std::vector<std::uint32_t> warned_columns;
    for (PartRead& read : reads) {
        keep_first_of_each_column(read.rows.found, warned_columns);
        found.append(std::move(read.rows.found));
        source.masked.insert(source.masked.end(), read.rows.masked.begin(), read.rows.masked.end());
        numbers.push_back(add_texts(into, read.rows.list));
        if (read.sum_row) {
            shape.sum_row = read.sum_row;
            read_below_sum(source, id, heading, read, found);
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
