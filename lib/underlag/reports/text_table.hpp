// A table for a terminal: columns aligned by what the eye sees, whatever the letters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

// Sentences broken into lines for a terminal.

// `text` broken at its spaces so that no line is wider than `width` if a word allows it. The first
// line begins where the reader stands, `indent` columns in; the others are indented. No break ends
// the last.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

class TextTable {
   public:
    enum class Align { left, right };
    struct Column {
        std::string heading;
        Align align = Align::left;
    };

    explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

    // Precondition: a cell for each column. Cells are shown as they are: make them plain first.
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    // A line across the table, before the totals.
    void add_rule() { rows_.emplace_back(); }

    // Heading and rows, each ended by a line break, none by spaces.
    [[nodiscard]] std::string text() const;

   private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;  // an empty one is a rule
};

}  // namespace underlag
