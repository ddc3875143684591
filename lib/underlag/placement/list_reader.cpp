#include "underlag/placement/list_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "underlag/placement/closing_rows.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/row_reader.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {
namespace {

// Where in the text a byte stands, by counting the line breaks before it: offsets come in order.
class LineCounter {
   public:
    explicit LineCounter(const Source& source) : source_(&source) {}
    std::uint32_t line_at(std::uint64_t offset) {
        for (; position_ < offset; ++position_) {
            const char c = source_->text[position_];
            line_ += c == '\n' || (c == '\r' && source_->carriage_return_breaks) ? 1U : 0U;
        }
        return line_;
    }

   private:
    const Source* source_;
    std::uint64_t position_ = 0;
    std::uint32_t line_ = 1;
};

void report_undecodable(const DecodedText& decoded, const Source& source, SourceId id,
                        Diagnostics& found) {
    LineCounter lines(source);
    const Argument encoding{"encoding", std::string{to_text(decoded.encoding)}};
    Location place{.source = id};
    for (const auto& bad : decoded.undecodable) {
        place.line = lines.line_at(bad.offset);
        place.offset = bad.offset;
        place.length = 3;  // U+FFFD
        found.add(undecodable_byte, place, {{"byte", fmt::format("{:02X}", bad.byte)}, encoding});
    }
    if (decoded.undecodable_count > decoded.undecodable.size())
        found.add(more_undecodable_bytes, {.source = id},
                  {{"count", decoded.undecodable_count - decoded.undecodable.size()}, encoding});
}

void read_rows(Source& source, SourceId id, const HeadingRow& heading, ListShape& shape,
               PlacementList& into, Diagnostics& found) {
    CsvScanner scanner(source.text, heading.delimiter, source.carriage_return_breaks,
                       heading.rest_offset, heading.rest_line, heading.rest_row);
    RowReader reader(source, id, heading, into, found);
    Record record;
    while (scanner.next(record)) {
        if (is_empty_row(source.text, record))
            continue;
        if (shape.sum_row)
            check_row_after_sum(source.text, id, heading, record, *shape.sum_row, found);
        else if (is_sum_row(source.text, heading, record))
            shape.sum_row = read_sum_row(source.text, id, heading, record);
        else
            reader.read(record);
    }
}

// Where the heading was looked for, when that was not the whole list.
Argument rows_searched(const Source& source) {
    const char line_break = source.carriage_return_breaks ? '\r' : '\n';
    if (std::ranges::count(source.text, line_break) <= std::ptrdiff_t{heading_search_rows})
        return {"among", ""};
    const std::string count = std::to_string(heading_search_rows);
    return {"among", " bland de första " + count + " raderna",
            " among the first " + count + " rows"};
}

}  // namespace

void read_list(std::string name, std::string bytes, std::optional<Encoding> forced,
               Sources& sources, PlacementList& into, Diagnostics& found) {
    DecodedText decoded = decode(std::move(bytes), forced);
    const SourceId id = sources.add({.name = std::move(name), .text = std::move(decoded.text)});
    Source& source = sources[id];
    source.carriage_return_breaks = carriage_return_breaks_lines(source.text);
    report_undecodable(decoded, source, id, found);

    ListShape shape{.source = id, .encoding = decoded.encoding};
    shape.first_placement = into.placements.size();
    if (const auto heading = find_heading_row(source)) {
        source.delimiter = heading->delimiter;
        shape.heading_line = heading->record.line;
        shape.columns = heading->columns;
        check_heading_row(*heading, source, id, found);
        read_rows(source, id, *heading, shape, into, found);
    } else {
        found.add(no_heading, {.source = id}, {rows_searched(source)});
    }
    shape.placement_count = into.placements.size() - shape.first_placement;
    into.lists.push_back(shape);
}

}  // namespace underlag
