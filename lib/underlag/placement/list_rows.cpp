#include "underlag/placement/list_rows.hpp"

#include <algorithm>
#include <iterator>
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
                   const ListPart& part) {
    PartRead read;
    read.rows.list.placements.reserve(part.lines);
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

void add_placements(PlacementList& into, PlacementList&& from) {
    const std::vector<TextIndex> activities = added(into.activities, from.activities);
    const std::vector<TextIndex> universities = added(into.universities, from.universities);
    const std::vector<TextIndex> programmes = added(into.programmes, from.programmes);
    for (Placement& placement : from.placements) {
        placement.activity = activities[placement.activity];
        placement.university = universities[placement.university];
        placement.programme = programmes[placement.programme];
    }
    if (into.placements.capacity() == 0)
        into.placements.swap(from.placements);
    else
        into.placements.insert(into.placements.end(), from.placements.begin(),
                               from.placements.end());
    into.storage.splice(into.storage.end(), from.storage);
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
    std::vector<PartRead> reads(parts.size());
    in_parallel(threads, parts.size(), [&](std::size_t part) {
        reads[part] = read_part(source, id, heading, parts[part]);
    });
    std::size_t placements = into.placements.size();
    for (const PartRead& read : reads)
        placements += read.rows.list.placements.size();
    if (parts.size() > 1)
        into.placements.reserve(placements);
    std::vector<std::uint32_t> warned_columns;
    for (PartRead& read : reads) {
        keep_first_of_each_column(read.rows.found, warned_columns);
        found.append(std::move(read.rows.found));
        source.masked.insert(source.masked.end(), read.rows.masked.begin(), read.rows.masked.end());
        add_placements(into, std::move(read.rows.list));
        read.rows = {};  // its memory is needed for the next
        if (read.sum_row) {
            shape.sum_row = read.sum_row;
            read_below_sum(source, id, heading, read, found);
            return;  // parts below it were read in vain: there they are no placements
        }
    }
}

}  // namespace underlag
