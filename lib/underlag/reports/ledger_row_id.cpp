#include "underlag/reports/ledger_row_id.hpp"

#include <string_view>

#include "underlag/reports/cell_text.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

std::optional<std::string> ledger_row_id(const Sources& sources, const Location& place) {
    if (place.source == SourceId::none || place.line == 0)
        return std::nullopt;
    const Source& source = sources[place.source];
    if (source.form != Source::Form::ledger)
        return std::nullopt;
    const std::string_view text = source.text;
    // The ledger's list has no cell with a line break: the line is the row.
    const std::size_t before = text.substr(0, place.offset).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    CsvScanner rows(text, source.delimiter, source.carriage_return_breaks, begin);
    Record record;
    if (!rows.next(record))
        return std::nullopt;
    const RawCell& first = record.cells.front();
    return masked_value(source, {.offset = first.offset, .length = first.length});
}

}  // namespace underlag
