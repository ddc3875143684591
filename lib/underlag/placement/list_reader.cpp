#include "underlag/placement/list_reader.hpp"

#include <algorithm>

#include "underlag/placement/compared_list.hpp"
#include "underlag/placement/damaged_text.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/heading_row.hpp"
#include "underlag/placement/list_rows.hpp"
#include "underlag/placement/lost_rows.hpp"
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
        check_heading_row(*heading, source, id, decoded, found);
        check_rows_above_heading(source, id, *heading, found);
        read_rows(source, id, decoded, *heading, options, shape, into, found);
        check_encoding(sources, shape, into, decoded, found);
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

}  // namespace underlag
