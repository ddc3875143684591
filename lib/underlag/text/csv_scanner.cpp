#include "underlag/text/csv_scanner.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "underlag/text/byte_block.hpp"

namespace underlag {
namespace {

constexpr std::size_t block_size = 64;

// Finds delimiters and line breaks one after the other, 64 bytes at a time.
class Separators {
   public:
    Separators(std::string_view text, char delimiter, char line_break, std::size_t from)
        : text_(text), delimiter_(delimiter), line_break_(line_break), block_(from) {
        mark_block();
    }

    // The place of the next one; text.size() when there is no more.
    [[nodiscard]] std::size_t next() {
        while (marks_ == 0) {
            block_ += block_size;
            if (block_ >= text_.size())
                return text_.size();
            mark_block();
        }
        const auto place = block_ + static_cast<std::size_t>(std::countr_zero(marks_));
        marks_ &= marks_ - 1;
        return place;
    }

    // Goes on at `place`, which is not before what was last found.
    void skip_to(std::size_t place) {
        if (place - block_ < block_size) {
            marks_ &= ~std::uint64_t{0} << (place - block_);
        } else {
            block_ = place;
            mark_block();
        }
    }

   private:
    void mark_block() {
        if (text_.size() >= block_ + block_size) {
            marks_ = marks(text_.data() + block_);
            return;
        }
        marks_ = 0;
        if (block_ >= text_.size())
            return;
        std::array<char, block_size> last{};
        const std::size_t left = text_.copy(last.data(), block_size, block_);
        marks_ = marks(last.data()) & ((std::uint64_t{1} << left) - 1);
    }

    [[nodiscard]] std::uint64_t marks(const char* bytes) const {
        const auto quarter = [&](std::size_t i) {
            const ByteBlock block(bytes + i * ByteBlock::size);
            return std::uint64_t{block.either(delimiter_, line_break_)} << (i * ByteBlock::size);
        };
        return quarter(0) | quarter(1) | quarter(2) | quarter(3);
    }

    std::string_view text_;
    char delimiter_;
    char line_break_;
    std::size_t block_;
    std::uint64_t marks_ = 0;
};

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

void add_cell(Record& record, std::size_t start, std::size_t end, bool quoted) {
    if (record.cells.size() < most_cells) {
        record.cells.push_back({start, static_cast<std::uint32_t>(end - start), quoted});
        return;
    }
    RawCell& last = record.cells.back();
    last.length = static_cast<std::uint32_t>(end - last.offset);
    last.quoted = false;
    if (record.quote_offset > last.offset)
        record.quote_offset = last.offset;
}

}  // namespace

bool carriage_return_breaks_lines(std::string_view text) {
    return text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos;
}

CsvScanner::CsvScanner(std::string_view text, char delimiter, bool carriage_return_breaks,
                       std::uint64_t from, std::uint32_t line, std::uint32_t row)
    : text_(text),
      delimiter_(delimiter),
      carriage_return_breaks_(carriage_return_breaks),
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

    const char line_break = carriage_return_breaks_ ? '\r' : '\n';
    Separators separators(text_, delimiter_, line_break, position_);
    for (std::size_t start = position_;;) {
        bool quoted = false;
        if (start < text_.size() && text_[start] == '"') {
            const std::size_t after = end_of_quotes(text_, start);
            if (after == std::string_view::npos) {
                record.unterminated_quote = true;
                record.quote_offset = start;
            } else {
                quoted = true;
                const std::string_view content = text_.substr(start, after - start);
                line_ += static_cast<std::uint32_t>(std::ranges::count(content, line_break));
                separators.skip_to(after);
            }
        }
        const std::size_t separator = separators.next();
        const bool ends_line = separator == text_.size() || text_[separator] == line_break;
        std::size_t end = separator;
        if (ends_line && separator < text_.size() && line_break == '\n' && separator > start &&
            text_[separator - 1] == '\r')
            --end;
        add_cell(record, start, end, quoted);
        if (ends_line) {
            record.length = end - record.offset;
            position_ = std::min(separator + 1, text_.size());
            ++line_;
            return true;
        }
        start = separator + 1;
    }
}

}  // namespace underlag
