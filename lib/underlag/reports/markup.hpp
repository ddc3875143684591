// The markup of the pages that a person reads, a small part of Markdown: rule pages and the manual.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

struct Block {
    enum class Kind { title, heading, paragraph, item, example, table };
    using Row = std::vector<std::string>;

    Kind kind = Kind::paragraph;
    // Of an example its lines as they stand, each ended; of the others one line, with the marks of
    // words in it (`code` and **strong**).
    std::string text = {};
    std::string mark = {};       // of an item: "-", or "1."
    std::vector<Row> rows = {};  // of a table, its headings first; as many cells in each
    bool stands_apart = false;   // an empty line goes before it
};

// "# Title", "## Heading", paragraphs, "- item" and "1. item" with further lines indented, examples
// between lines of ```, tables with a line of |---| below their headings.
[[nodiscard]] std::vector<Block> read_markup(std::string_view markdown);

// A part of a line that is shown alike: outside code ** begins and ends what is strong.
struct MarkedWords {
    enum class Style { plain, strong, code };
    Style style = Style::plain;
    std::string_view text;
};

[[nodiscard]] std::vector<MarkedWords> marked_words(std::string_view text);

// Without the marks.
[[nodiscard]] std::string unmarked(std::string_view text);

// A page as a person reads it on a terminal, without the marks of its markup.
struct PageStyle {
    std::size_t width = 80;
    std::size_t indent = 4;  // of all but titles and headings
    bool bold_headings = false;
};

// Ends with a line break. A table gets the room it needs, and is broken within its cells.
[[nodiscard]] std::string markup_text(std::span<const Block> blocks, const PageStyle& style);

}  // namespace underlag
