#include "underlag/text/csv_scanner.hpp"

#include <algorithm>

namespace underlag {
namespace {

// The place after the quote that closes the one at `open`; npos when none does.
// The buffer is read to its end in vain at most once: a quote that nothing closes is followed by
// quotes in even runs only, and a later cell that begins with such a run is closed within it.
std::size_t end_of_quotes(std::string_view text, std::size_t open) {
    std::size_t at = text.find('"', open + 1);
    while (at != std::string_view::npos) {
        if (at + 1 == text.size() || text[at + 1] != '"')
            return at + 1;
        at = text.find('"', at + 2);
    }
    return at;
}

void add_cell(Record& record, const RawCell& cell) {
    if (record.cells.size() < most_cells) {
        record.cells.push_back(cell);
        return;
    }
    const std::uint64_t end = cell.offset + cell.length;
    RawCell& last = record.cells.back();
    last.length = static_cast<std::uint32_t>(end - last.offset);
    last.quoted = false;
    last.is_plain = false;
    if (record.quote_offset > last.offset)
        record.quote_offset = last.offset;
}

}  // namespace

// The first LF outside quotes, which is on the first line of nearly every list, settles it.
bool carriage_return_breaks_lines(std::string_view text) {
    bool has_carriage_return = false;
    for (std::size_t at = text.find_first_of("\r\n\";,\t"); at < text.size();
         at = text.find_first_of("\r\n\";,\t", at)) {
        if (text[at] == '\n')
            return false;
        if (text[at] == '"') {
            const bool may_open_quote =
                at == 0 || std::string_view{"\r;,\t"}.find(text[at - 1]) != std::string_view::npos;
            const std::size_t after = may_open_quote ? end_of_quotes(text, at) : at + 1;
            at = after == std::string_view::npos ? at + 1 : after;
            continue;
        }
        has_carriage_return = has_carriage_return || text[at] == '\r';
        ++at;
    }
    return has_carriage_return;
}

void widen(Record& record, std::size_t width) {
    while (record.cells.size() < std::min(width, most_cells))
        record.cells.push_back({.offset = record.offset + record.length});
}

CsvScanner::CsvScanner(std::string_view text, char delimiter, bool carriage_return_breaks,
                       std::uint64_t from, std::uint32_t line, std::uint32_t row)
    : text_(text),
      carriage_return_breaks_(carriage_return_breaks),
      ends_(text, delimiter, carriage_return_breaks ? '\r' : '\n', from),
      position_(from),
      line_(line),
      row_(row) {}

bool CsvScanner::next(Record& record) {
    if (position_ >= text_.size())
        return false;
    record.offset = position_;
    record.line = line_;
    record.row = row_++;
    record.cells.clear();
    record.unterminated_quote = false;
    record.quote_offset = 0;
    record.has_quoted_cells = false;

    const char line_break = carriage_return_breaks_ ? '\r' : '\n';
    CellEnds ends = ends_;  // in registers, since each cell changes it
    for (std::size_t start = position_;;) {
        bool quoted = false;
        if (start < text_.size() && text_[start] == '"') {
            const std::size_t after = end_of_quotes(text_, start);
            if (after == std::string_view::npos) {
                record.unterminated_quote = true;
                record.quote_offset = start;
            } else {
                quoted = true;
                record.has_quoted_cells = true;
                const std::string_view content = text_.substr(start, after - start);
                line_ += static_cast<std::uint32_t>(std::ranges::count(content, line_break));
                ends.skip_to(after);
            }
        }
        const std::size_t separator = ends.next();
        const bool ends_line = separator == text_.size() || text_[separator] == line_break;
        std::size_t end = separator;
        if (ends_line && separator < text_.size() && line_break == '\n' && separator > start &&
            text_[separator - 1] == '\r')
            --end;
        add_cell(record, {.offset = start,
                          .length = static_cast<std::uint32_t>(end - start),
                          .quoted = quoted,
                          .is_plain = !quoted && ends.passed_plain_text()});
        if (ends_line) {
            record.length = end - record.offset;
            position_ = std::min(separator + 1, text_.size());
            ends_ = ends;
            ++line_;
            return true;
        }
        start = separator + 1;
    }
}

}  // namespace underlag
