#include "underlag/placement/list_reader.hpp"

#include <algorithm>
#include <string_view>

#include "underlag/parallel/in_parallel.hpp"
#include "underlag/placement/damaged_text.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/list_file.hpp"
#include "underlag/placement/list_rows.hpp"
#include "underlag/placement/lost_rows.hpp"
#include "underlag/text/byte_block.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

namespace {

// Where the heading was looked for, when that was not the whole list.
Argument rows_searched(const Source& source) {
    const char line_break = source.carriage_return_breaks ? '\r' : '\n';
    if (std::ranges::count(source.text, line_break) <= std::ptrdiff_t{heading_search_rows})
        return {"among", ""};
    const std::string count = std::to_string(heading_search_rows);
    return {"among", " bland de första " + count + " raderna",
            " among the first " + count + " rows"};
}

void read_text_list(std::string name, std::string bytes, const ListOptions& options,
                    Sources& sources, PlacementList& into, Diagnostics& found) {
    DecodedText decoded = decode(std::move(bytes), options.encoding);
    const SourceId id = sources.add({.name = std::move(name), .text = std::move(decoded.text)});
    Source& source = sources[id];
    source.carriage_return_breaks = carriage_return_breaks_lines(source.text);

    ListShape shape{.source = id, .encoding = decoded.encoding};
    shape.first_placement = into.placements.size();
    std::optional<HeadingRow> heading = find_heading_row(source, options);
    if (heading) {
        source.delimiter = heading->delimiter;
        if (!heading->has(Field::activity))
            heading->activity_of_all = options.activity;
    }
    report_undecodable(decoded, source, id, heading ? heading->first_offset : 0,
                       heading ? heading->first_line : 1, found);
    if (heading) {
        shape.heading_line = heading->record.line;
        shape.columns = heading->columns;
        shape.family_name = heading->family_name;
        if (is_credit_note(source, *heading)) {
            found.add(credit_note_as_list, {.source = id});
        } else {
            check_heading_row(*heading, source, id, decoded, found);
            check_rows_above_heading(source, id, *heading, found);
            read_rows(source, id, decoded, *heading, options, shape, into, found);
            check_encoding(sources, shape, into, decoded, found);
        }
    } else {
        found.add(options.is_compared_only ? no_heading_to_compare : no_heading, {.source = id},
                  {rows_searched(source)});
    }
    shape.placement_count = into.placements.size() - shape.first_placement;
    into.lists.push_back(std::move(shape));
}

}  // namespace

void read_list(std::string name, std::string bytes, const ListOptions& options, Sources& sources,
               PlacementList& into, Diagnostics& found) {
    read_text_list(std::move(name), std::move(bytes), options, sources, into, found);
}

void read_compared_list(std::string name, std::string bytes, const ListOptions& options,
                        Sources& sources, PlacementList& into, Diagnostics& found) {
    ListOptions compared = options;
    compared.is_compared_only = true;
    read_text_list(std::move(name), std::move(bytes), compared, sources, into, found);
}

void read_list(std::string name, std::string bytes, std::optional<Encoding> forced,
               Sources& sources, PlacementList& into, Diagnostics& found, unsigned threads) {
    ListOptions options;
    options.encoding = forced;
    options.threads = threads;
    read_list(std::move(name), std::move(bytes), options, sources, into, found);
}

namespace {

// Less than this is read before a thread has started.
constexpr std::uint64_t smallest_part = 256 * 1024;

char line_break_of(const Source& source) {
    return source.carriage_return_breaks ? '\r' : '\n';
}

std::size_t lines_in(std::string_view text, char line_break) {
    const auto breaks = count_of(text, line_break);
    return breaks + (text.empty() || text.back() == line_break ? 0 : 1);
}

// Without quotes every line break ends a record: parts can be cut anywhere, and their lines counted
// at the same time.
std::vector<ListPart> parts_at_line_breaks(std::string_view text, char line_break,
                                           const HeadingRow& heading, std::size_t count,
                                           unsigned threads) {
    std::vector<ListPart> parts;
    std::uint64_t begin = heading.rest_offset;
    for (std::size_t part = 1; part <= count && begin < text.size(); ++part) {
        const std::uint64_t wanted =
            share_of(text.size() - heading.rest_offset, part - 1, count).end;
        const auto found = part == count ? std::string_view::npos
                                         : text.find(line_break, heading.rest_offset + wanted);
        const std::uint64_t end = found == std::string_view::npos ? text.size() : found + 1;
        parts.push_back({.begin = begin, .end = end});
        begin = end;
    }
    in_parallel(threads, parts.size(), [&](std::size_t part) {
        parts[part].lines = lines_in(
            text.substr(parts[part].begin, parts[part].end - parts[part].begin), line_break);
    });
    std::uint32_t before = 0;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        parts[part].line = heading.rest_line + before;
        parts[part].row = heading.rest_row + before;
        before += static_cast<std::uint32_t>(parts[part].lines);
    }
    return parts;
}

// A quoted cell may hold line breaks: where records begin is known only from the first on.
std::vector<ListPart> parts_at_records(const Source& source, const HeadingRow& heading,
                                       std::size_t count) {
    CsvScanner scanner(source.text, heading.delimiter, source.carriage_return_breaks,
                       heading.rest_offset, heading.rest_line, heading.rest_row);
    const std::uint64_t size = source.text.size() - heading.rest_offset;
    std::vector<ListPart> parts{{.begin = heading.rest_offset,
                                 .end = source.text.size(),
                                 .line = heading.rest_line,
                                 .row = heading.rest_row}};
    Record record;
    while (parts.size() < count && scanner.next(record)) {
        const std::uint64_t wanted = share_of(size, parts.size() - 1, count).end;
        if (scanner.position() < heading.rest_offset + wanted ||
            scanner.position() == source.text.size())
            continue;
        parts.back().end = scanner.position();
        parts.back().lines = scanner.line() - parts.back().line;
        parts.push_back({.begin = scanner.position(),
                         .end = source.text.size(),
                         .line = scanner.line(),
                         .row = scanner.row()});
    }
    parts.back().lines =
        lines_in(std::string_view{source.text}.substr(parts.back().begin), line_break_of(source));
    return parts;
}

}  // namespace

std::vector<ListPart> list_parts(const Source& source, const HeadingRow& heading, std::size_t parts,
                                 unsigned threads) {
    const std::string_view rest = std::string_view{source.text}.substr(heading.rest_offset);
    const std::size_t count = std::clamp<std::size_t>(rest.size() / smallest_part, 1, parts);
    if (count == 1 || rest.find('"') != std::string_view::npos)
        return parts_at_records(source, heading, count);
    return parts_at_line_breaks(source.text, line_break_of(source), heading, count, threads);
}

}  // namespace underlag
