#include "underlag/reports/validate_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "underlag/reports/chunks.hpp"
#include "underlag/reports/csv_row.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/place_cursor.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/shown_rows.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/reports/written_files.hpp"

namespace underlag {

namespace {

std::string_view format_name(ListShape::Format format) {
    return format == ListShape::Format::ods ? "ods" : "xlsx";
}

std::string_view delimiter_name(char delimiter, bool swedish) {
    if (delimiter == '\t')
        return swedish ? "tabb" : "tab";
    if (delimiter == ',')
        return swedish ? "komma" : "comma";
    return ";";
}

std::string heading_text(const ListShape& shape, bool swedish) {
    if (shape.heading_line == 0)
        return swedish ? "ingen rubrik" : "no heading";
    return fmt::format("{} {}", swedish ? "rubrik på rad" : "heading on line", shape.heading_line);
}

}  // namespace

void write_validate_json(const Sources& sources, const PlacementList& list,
                         const Diagnostics& findings, Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.validate/1");
    write_files(json, sources, list.lists);
    json.key("placements").number(list.placements.size());
    json.key("errors").number(findings.count(Severity::error));
    json.key("warnings").number(findings.count(Severity::warning));
    json.key("notes").number(findings.count(Severity::note));
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

std::string shape_line(const Sources& sources, const ListShape& shape, Language language) {
    const Source& source = sources[shape.source];
    const bool swedish = language == Language::swedish;
    if (source.form == Source::Form::workbook)
        return fmt::format("{}: {}, {} {}, {}, {}", plain(source.name), format_name(shape.format),
                           swedish ? "blad" : "sheet", plain(source.sheet),
                           heading_text(shape, swedish),
                           counted_placements(shape.placement_count, language));
    return fmt::format("{}: {}, {} {}, {}, {}", plain(source.name), to_text(shape.encoding),
                       swedish ? "avgränsare" : "delimiter",
                       delimiter_name(source.delimiter, swedish), heading_text(shape, swedish),
                       counted_placements(shape.placement_count, language));
}

namespace {

using Found = std::vector<const Diagnostic*>;

std::size_t widest_row(const Source& source) {
    CsvScanner scanner = rows_of(source);
    Record record;
    std::size_t width = 0;
    while (scanner.next(record))
        width = std::max(width, record.cells.size());
    return width;
}

std::uint32_t last_line(const Source& source, const Record& record) {
    const std::string_view text =
        std::string_view{source.text}.substr(record.offset, record.length);
    return record.line + static_cast<std::uint32_t>(std::ranges::count(
                             text, line_break_of(source.carriage_return_breaks)));
}

class ValidateCsv {
   public:
    ValidateCsv(const Sources& sources, const PlacementList& list, Language language,
                const Sink& out)
        : sources_(sources), language_(language), out_(out) {
        for (const ListShape& shape : list.lists)
            width_ = std::max(width_, widest_row(sources_[shape.source]));
        out_.write(byte_order_mark);
    }

    void write_list(const ListShape& shape, const Found& found) {
        const Source& source = sources_[shape.source];
        if (shape.heading_line == 0)
            write_headings_alone();
        CsvScanner scanner = rows_of(source);
        Record record;
        Found of_no_row;
        auto next = found.begin();
        while (scanner.next(record)) {
            add_cells(source, record);
            const std::uint32_t last = last_line(source, record);
            Found of_row;
            for (; next != found.end() && (*next)->place.line <= last; ++next)
                ((*next)->place.line < record.line ? of_no_row : of_row).push_back(*next);
            if (record.line == shape.heading_line) {
                of_no_row.insert(of_no_row.end(), of_row.begin(), of_row.end());
                add_headings();
            } else {
                add_findings(of_row);
            }
            out_.write(row_.end());
        }
        of_no_row.insert(of_no_row.end(), next, found.end());
        write_without_row(of_no_row);
    }

    void write_without_row(const Found& found) {
        for (const Diagnostic* finding : found) {
            add_empty_cells(width_);
            row_.add(finding->kind->code).add(word_for(finding->severity, language_));
            row_.add(without_formula(place_text(finding->place) + text_of(*finding)));
            out_.write(row_.end());
        }
    }

    void finish() { out_.flush(); }

   private:
    void add_empty_cells(std::size_t count) {
        for (; count > 0; --count)
            row_.add("");
    }
    void add_headings() { row_.add("kod").add("allvar").add("meddelande"); }
    void write_headings_alone() {
        add_empty_cells(width_);
        add_headings();
        out_.write(row_.end());
    }

    void add_cells(const Source& source, const Record& record) {
        for (const RawCell& cell : record.cells) {
            const bool is_shown = spans_to_mask(source, cell.offset, cell.length).empty();
            row_.add(is_shown ? cell_as_written(source, cell) : std::string{});
        }
        add_empty_cells(width_ - record.cells.size());
    }

    void add_findings(const Found& found) {
        std::string codes;
        std::string severities;
        std::string messages;
        for (const Diagnostic* finding : found) {
            const std::string_view between = codes.empty() ? "" : " | ";
            codes.append(between).append(finding->kind->code);
            severities.append(between).append(word_for(finding->severity, language_));
            messages.append(between).append(text_of(*finding));
        }
        row_.add(codes).add(severities).add(without_formula(std::move(messages)));
    }

    [[nodiscard]] std::string text_of(const Diagnostic& finding) const {
        return plain(message(finding, language_));
    }

    [[nodiscard]] std::string place_text(const Location& place) const {
        if (place.source == SourceId::none)
            return {};
        const Source& source = sources_[place.source];
        const bool is_in_sheet = place.line > 0 && !source.sheet.empty();
        const std::string name =
            plain(is_in_sheet ? source.name + ": " + source.sheet : source.name);
        return place.line == 0 ? name + ": " : fmt::format("{}:{}: ", name, place.line);
    }

    const Sources& sources_;
    Language language_;
    Chunks out_;
    CsvRow row_;
    std::size_t width_ = 0;
};

}  // namespace

void write_validate_csv(const Sources& sources, const PlacementList& list,
                        const Diagnostics& findings, Language language, const Sink& out) {
    std::vector<Found> of_source(sources.size());
    Found elsewhere;  // in agreements, in files that could not be read, in none
    std::vector<bool> is_list(sources.size());
    for (const ListShape& shape : list.lists)
        is_list[static_cast<std::size_t>(shape.source)] = true;
    for (const Diagnostic& finding : findings.all()) {
        const auto source = static_cast<std::size_t>(finding.place.source);
        (source < is_list.size() && is_list[source] ? of_source[source] : elsewhere)
            .push_back(&finding);
    }

    ValidateCsv csv(sources, list, language, out);
    for (const ListShape& shape : list.lists)
        csv.write_list(shape, of_source[static_cast<std::size_t>(shape.source)]);
    csv.write_without_row(elsewhere);
    csv.finish();
}

}  // namespace underlag
