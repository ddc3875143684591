#include "underlag/sharing/population_file.hpp"

#include <algorithm>
#include <utility>

#include "underlag/placement/damaged_text.hpp"
#include "underlag/sharing/population_columns.hpp"
#include "underlag/spreadsheet/workbook_reader.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {
namespace {

constexpr char between_cells = '\t';

bool has_heading(const SheetText& sheet) {
    CsvScanner scanner(sheet.text, between_cells, false);
    Record record;
    for (std::size_t row = 0; row < rows_to_population_heading && scanner.next(record); ++row)
        if (population_columns(sheet.text, record).are_a_heading())
            return true;
    return false;
}

std::optional<SourceId> refuse(const std::string& name, FileFault fault, Sources& sources,
                               Diagnostics& found) {
    const SourceId source = sources.add({.name = name});
    found.add(*fault.kind, {.source = source}, std::move(fault.arguments));
    return std::nullopt;
}

std::optional<SourceId> add_workbook(const std::string& name, std::string_view bytes, FileType type,
                                     Sources& sources, Diagnostics& found) {
    const auto is_visible = [](const SheetText& sheet) {
        return sheet.state == SheetText::State::visible;
    };
    auto workbook = read_workbook(bytes, type, is_visible);
    if (!workbook)
        return refuse(name, std::move(workbook.error()), sources, found);
    auto sheet = std::ranges::find_if(workbook->sheets, [&](const SheetText& one) {
        return is_visible(one) && has_heading(one);
    });
    if (sheet == workbook->sheets.end())
        sheet = std::ranges::find_if(workbook->sheets, is_visible);
    if (sheet == workbook->sheets.end())
        return refuse(name, damaged("inget blad är synligt", "no sheet is visible"), sources,
                      found);
    return sources.add({.name = name,
                        .text = std::move(sheet->text),
                        .form = Source::Form::workbook,
                        .sheet = sheet->name,
                        .has_1904_calendar = sheet->has_1904_calendar,
                        .delimiter = between_cells});
}

}  // namespace

std::optional<SourceId> add_population_file(const std::string& name, std::string bytes,
                                            std::optional<Encoding> forced, Sources& sources,
                                            Diagnostics& found) {
    if (const FileType type = file_type(bytes); type != FileType::text)
        return add_workbook(name, bytes, type, sources, found);
    DecodedText decoded = decode(std::move(bytes), forced);
    const SourceId id = sources.add({.name = name, .text = std::move(decoded.text)});
    Source& source = sources[id];
    source.carriage_return_breaks = carriage_return_breaks_lines(source.text);
    report_undecodable(decoded, source, id, 0, 1, found);
    return id;
}

}  // namespace underlag
