// What stands where on the pages of a document: how wide the columns are, how the texts break, and
// where a page ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "underlag/documents/document_page.hpp"
#include "underlag/documents/pdf/canvas.hpp"
#include "underlag/documents/pdf/logo.hpp"

namespace underlag {

inline constexpr double side_margin = 42.5;  // 15 mm
inline constexpr double top_margin = 42.5;
inline constexpr double bottom_margin = 56.7;  // with the foot of the page in it
inline constexpr double text_width_of_page = page_width - 2 * side_margin;
inline constexpr double body_end = page_height - bottom_margin;

inline constexpr double cell_padding = 4;   // to the left and right of a cell's text
inline constexpr double row_padding = 3.2;  // above and below it

inline constexpr Lettering title_lettering{.points = 16, .bold = true};
inline constexpr Lettering credited_lettering{.points = 12, .bold = true};
inline constexpr Lettering period_lettering{.points = 12};
inline constexpr Lettering label_lettering{.points = 10, .colour = 0x595959};
inline constexpr Lettering value_lettering{.points = 10};
inline constexpr Lettering remark_lettering{.points = 9.5, .italic = true};
inline constexpr Lettering foot_lettering{.points = 8.5, .colour = 0x595959};

// A band across the page: a paragraph, a row, or air. One that is higher than a page comes in
// pieces.
struct Band {
    enum class What : std::uint8_t {
        title,
        credited,
        period,
        fact,  // above the table
        heading,
        line,
        sum,
        remark,
        unit,  // whose lines they are
        term,  // of payment
        air,
    } what = What::air;
    std::size_t index = 0;  // of the fact or the line
    int first = 0;          // of its lines of text, of which a piece shows some
    int end = 0;
    bool keeps_with_next = false;
    double height = 0;
    std::size_t page = 0;
    double top = 0;
};

struct PlacedColumn {
    double left = 0;
    double width = 0;  // with its padding
    bool to_the_right = false;
};

struct PageLayout {
    std::vector<Band> bands = {};
    std::vector<PlacedColumn> columns = {};
    std::size_t summed_from = 0;  // the first column that the sum row fills; its label has the rest
    double table_points = 10;     // the size of the table's letters
    double label_width = 0;       // of the facts, in one line with their values
    double title_width = 0;       // beside the logo
    double heading_height = 0;
    std::vector<bool> repeats_heading = {};  // of each page

    [[nodiscard]] std::size_t pages() const { return repeats_heading.size(); }
    [[nodiscard]] Lettering cell() const { return {.points = table_points}; }
    [[nodiscard]] Lettering small_cell() const { return {.points = table_points - 1}; }
    [[nodiscard]] Lettering bold_cell() const { return {.points = table_points, .bold = true}; }
    // Of a cell's text in this column.
    [[nodiscard]] Lettering lettering_of(PageColumn::What what) const {
        return what == PageColumn::What::note ? small_cell() : cell();
    }
    // For texts in the columns [from, to).
    [[nodiscard]] double text_width(std::size_t from, std::size_t to) const {
        return columns[to - 1].left + columns[to - 1].width - columns[from].left - 2 * cell_padding;
    }
};

// What the sum row says in this column; empty in one that is not summed.
[[nodiscard]] std::string sum_in(PageColumn::What what, const Document& document);

// `logo`: null when there is none.
[[nodiscard]] PageLayout layout_of(const Document& document, const DocumentPage& page,
                                   const Logo* logo, Typesetter& typesetter);

}  // namespace underlag
