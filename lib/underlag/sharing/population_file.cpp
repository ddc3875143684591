#include "underlag/sharing/population_file.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "underlag/placement/damaged_text.hpp"
#include "underlag/spreadsheet/workbook_reader.hpp"
#include "underlag/text/csv_scanner.hpp"
#include "underlag/text/folding.hpp"

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

namespace {

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

// The year that a heading names: "2024", "Folkmängd 2024", "31 december 2024".
std::optional<int> year_in(std::string_view heading) {
    std::optional<int> year;
    for (std::size_t at = 0; at < heading.size();) {
        if (!is_digit(heading[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        int number = 0;
        while (end < heading.size() && is_digit(heading[end]) && end - at < 5)
            number = number * 10 + (heading[end++] - '0');
        if (end - at == 4 && number >= 1990 && number <= 2100)
            year = number;
        at = end;
    }
    return year;
}

template <std::size_t count>
bool is_one_of(std::string_view folded, const std::array<std::string_view, count>& words) {
    return std::ranges::find(words, folded) != words.end();
}

}  // namespace

PopulationColumns population_columns(std::string_view text, const Record& record) {
    constexpr std::array<std::string_view, 4> codes{"kod", "kommunkod", "lkf", "code"};
    constexpr std::array<std::string_view, 7> names{"kommun", "region", "namn",        "kommunnamn",
                                                    "part",   "name",   "municipality"};
    constexpr std::array<std::string_view, 6> figures{"folkmangd", "befolkning", "antal",
                                                      "invanare",  "population", "antalinvanare"};
    PopulationColumns columns;
    std::string storage;
    for (std::size_t cell = 0; cell < record.cells.size(); ++cell) {
        const std::string_view value = cell_value(text, record.cells[cell], storage);
        const std::string folded = fold_heading(value);
        if (is_one_of(folded, codes) && !columns.code)
            columns.code = cell;
        else if (is_one_of(folded, names) && !columns.name)
            columns.name = cell;
        else if (is_one_of(folded, figures) && !columns.figure)
            columns.figure = cell;
        else if (const auto year = year_in(value))
            columns.of_years.emplace(*year, cell);
    }
    return columns;
}

}  // namespace underlag
