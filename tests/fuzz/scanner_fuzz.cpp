// Any text is split into records that cover it, and a record is found again from its place.
// The first byte chooses the separator and the line break.
#include <string>
#include <vector>

#include "fuzzed.hpp"
#include "underlag/text/csv_scanner.hpp"

using namespace underlag;

namespace {

void check_cells(std::string_view text, const Record& record) {
    claim(!record.cells.empty());
    std::uint64_t end = record.offset;
    std::string storage;
    for (const RawCell& cell : record.cells) {
        claim(cell.offset >= end);
        end = cell.offset + cell.length;
        claim(end <= text.size());
        claim(cell_value(text, cell, storage).size() <= cell.length);
    }
    claim(end == record.offset + record.length);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const char delimiter = std::string_view{";,\t|"}[bytes[0] % 4];
    // A copy of its own length, so that reading past its end is seen.
    const std::string copy{text_of(bytes + 1, size - 1)};
    const std::string_view text = copy;
    const bool carriage_return_breaks = (bytes[0] & 4U) != 0 && carriage_return_breaks_lines(text);
    CsvScanner scanner(text, delimiter, carriage_return_breaks);
    Record record;
    std::uint64_t position = 0;
    while (scanner.next(record)) {
        claim(record.offset == position);
        claim(scanner.position() > position);
        check_cells(text, record);
        CsvScanner again(text, delimiter, carriage_return_breaks, record.offset, record.line,
                         record.row);
        Record same;
        // Of a list of thousands of rows, the first will do: each may look for a quote to the end.
        if (record.row <= 100) {
            claim(again.next(same) && same.length == record.length);
            claim(same.cells.size() == record.cells.size() && again.line() == scanner.line());
        }
        position = scanner.position();
    }
    claim(position >= text.size());
    return 0;
}
