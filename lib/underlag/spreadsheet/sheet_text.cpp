#include "underlag/spreadsheet/sheet_text.hpp"

#include <algorithm>

#include "underlag/text/composition.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {
namespace {

// A cell as it stands in the text.
void append_cell(std::string& text, std::string_view value) {
    const bool is_quoted = value.starts_with('"');
    const auto is_ordinary = [&](char c) {
        return static_cast<unsigned char>(c) >= ' ' && !(is_quoted && c == '"');
    };
    if (!is_quoted && std::ranges::all_of(value, is_ordinary)) {
        text += value;
        return;
    }
    if (is_quoted)
        text += '"';
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char c = value[at];
        if (c == '\t') {
            text += ' ';
        } else if (c == '\n') {
            text += '\r';
        } else if (c == '\r') {
            text += '\r';
            at += at + 1 < value.size() && value[at + 1] == '\n' ? 1U : 0U;
        } else {
            text.append(c == '"' && is_quoted ? 2 : 1, c);
        }
    }
    if (is_quoted)
        text += '"';
}

}  // namespace

FileFault too_many_cells() {
    return too_large("den har fler än 20 miljoner celler", "it has more than 20 million cells");
}

FileFault too_many_sheets() {
    return too_large("den har fler än 10 000 blad", "it has more than 10,000 sheets");
}

bool SheetWriter::has_room() {
    if (text_.size() <= limits_.sheet_text)
        return true;
    fault = too_large("ett blad ger mer än 1 GiB text", "a sheet gives more than 1 GiB of text");
    return false;
}

bool SheetWriter::count(std::uint64_t cells) {
    if (budget_->take(cells))
        return true;
    fault = too_many_cells();
    return false;
}

bool SheetWriter::cell(std::uint32_t row, std::uint32_t column, std::string_view value) {
    if (value.empty())
        return true;
    if (row > row_) {
        text_.append(row - row_, '\n');
        row_ = row;
        row_begin_ = text_.size();
        column_ = 1;
    }
    text_.append(column - column_, '\t');
    append_cell(text_, value);
    column_ = column;
    last_column_ = std::max(last_column_, column);
    return has_room();
}

bool SheetWriter::repeat_row(std::uint32_t row, std::uint32_t times) {
    if (row != row_ || row_begin_ == text_.size())
        return true;  // an empty row
    if (times > 0 && (text_.size() - row_begin_ + 1) > limits_.sheet_text / times) {
        fault =
            too_large("ett blad ger mer än 1 GiB text", "a sheet gives more than 1 GiB of text");
        return false;
    }
    const std::string cells = text_.substr(row_begin_);
    for (std::uint32_t i = 0; i < times; ++i)
        text_.append(1, '\n').append(cells);
    row_ += times;
    row_begin_ = text_.size() - cells.size();
    return has_room();
}

bool SheetWriter::merge(std::uint32_t first_row, std::uint32_t first_column, std::uint32_t last_row,
                        std::uint32_t last_column) {
    if (first_row == last_row && first_column == last_column)
        return true;
    blocks_.push_back({first_row, first_column, last_row, last_column});
    return count(1);
}

// The cells that a block covers are empty but for its first. They are filled as far as other rows
// and columns of the sheet reach: what lies beyond belongs to nothing.
bool SheetWriter::fill_blocks(std::vector<FaultyCell>& faulty) {
    std::ranges::stable_sort(blocks_, {}, &Block::first_row);
    struct Active {
        Block block;
        std::string_view value;  // in the text, which stays until all is filled
        const FaultyCell* fault;
    };
    const auto fault_at = [&](std::uint32_t row, std::uint32_t column) {
        const FaultyCell place{row, column};
        const auto at = std::lower_bound(faulty.begin(), faulty.end(), place, stands_before);
        return at != faulty.end() && !stands_before(place, *at) ? &*at : nullptr;
    };
    std::vector<FaultyCell> covered;
    std::vector<Active> active;
    std::string filled;
    filled.reserve(text_.size() + text_.size() / 8);
    CsvScanner rows(text_, '\t', false);
    Record record;
    auto next = blocks_.begin();
    while (rows.next(record)) {
        std::erase_if(active, [&](const Active& one) { return one.block.last_row < record.row; });
        for (; next != blocks_.end() && next->first_row <= record.row; ++next) {
            if (next->first_row < record.row || next->first_column > record.cells.size())
                continue;
            const RawCell& first = record.cells[next->first_column - 1];
            if (first.length > 0)
                active.push_back({*next, std::string_view{text_}.substr(first.offset, first.length),
                                  fault_at(record.row, next->first_column)});
        }
        // A row with nothing of its own stays empty: it is no row of a list.
        const bool has_own_value =
            std::ranges::any_of(record.cells, [](const RawCell& cell) { return cell.length > 0; });
        if (active.empty() || !has_own_value) {
            filled.append(text_, record.offset, rows.position() - record.offset);
            continue;
        }
        std::vector<std::string_view> cells;
        for (const RawCell& cell : record.cells)
            cells.push_back(std::string_view{text_}.substr(cell.offset, cell.length));
        for (const Active& one : active) {
            const std::uint32_t last = std::min(one.block.last_column, last_column_);
            if (!count(1 + std::uint64_t{last} - one.block.first_column))
                return false;
            if (cells.size() < last)
                cells.resize(last);
            for (std::uint32_t column = one.block.first_column; column <= last; ++column) {
                cells[column - 1] = one.value;
                if (one.fault != nullptr)
                    covered.push_back({record.row, column, one.fault->is_formula_without_value});
            }
        }
        for (std::size_t column = 0; column < cells.size(); ++column)
            filled.append(column == 0 ? "" : "\t").append(cells[column]);
        filled += '\n';
        if (filled.size() > limits_.sheet_text) {
            text_ = std::move(filled);
            return has_room();
        }
    }
    text_ = std::move(filled);
    faulty.insert(faulty.end(), covered.begin(), covered.end());
    std::sort(faulty.begin(), faulty.end(), stands_before);
    faulty.erase(std::unique(faulty.begin(), faulty.end(),
                             [](const FaultyCell& a, const FaultyCell& b) {
                                 return !stands_before(a, b) && !stands_before(b, a);
                             }),
                 faulty.end());
    return true;
}

bool SheetWriter::finish(std::string& text, std::vector<FaultyCell>& faulty) {
    if (!text_.empty())
        text_ += '\n';
    if (!blocks_.empty() && !fill_blocks(faulty))
        return false;
    (void)compose(text_);
    text = std::move(text_);
    return true;
}

}  // namespace underlag
