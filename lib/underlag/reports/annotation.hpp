// How an annotated workbook speaks and looks: the fills of wrong cells and the texts of comments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/workbook/cell.hpp"
#include "underlag/workbook/workbook.hpp"

namespace underlag {

// Where the workbook stops so that spreadsheets still open it, and soon; tests set lower ones.
struct AnnotationLimits {
    std::uint32_t rows = most_rows_of_sheet;
    std::uint32_t links = most_links_of_sheet;
    // Of a sheet: LibreOffice opens 2 000 in a second or two, and 10 000 in half a minute.
    std::uint32_t comments = 2'000;
};

inline constexpr std::uint32_t emptied_fill = 0xE4DCF1;

[[nodiscard]] constexpr std::uint32_t fill_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return 0xF9D5D3;
        case Severity::warning:
            return 0xFFEFC1;
        case Severity::note:
            break;
    }
    return 0xDBE8F6;
}

// The list's own cells hold text, and what is typed into them stays text: a date stays as written.
inline constexpr CellStyle list_style{.number = NumberForm::as_typed};

[[nodiscard]] constexpr CellStyle filled(CellStyle style, std::uint32_t fill) {
    style.fill = fill;
    style.above = CellStyle::Line::light;
    style.below = CellStyle::Line::light;
    return style;
}

// The finding's sentences without anything that must not be shown; a longer help keeps its lines.
[[nodiscard]] std::string message_text(const Diagnostic& finding, Language language);
[[nodiscard]] std::string help_text(const Diagnostic& finding, Language language);

// What a comment says of a cell.
struct CellRemarks {
    std::vector<const Diagnostic*> findings = {};
    bool is_emptied = false;  // what must not be shown was taken out
    bool is_cut = false;      // longer than a spreadsheet's cell

    [[nodiscard]] bool empty() const { return findings.empty() && !is_emptied && !is_cut; }
};

// Short enough to be read in a small box.
[[nodiscard]] std::string comment_text(const CellRemarks& remarks, Language language);

// The one of two texts in the program's language.
[[nodiscard]] constexpr std::string_view in(Language language, std::string_view swedish,
                                            std::string_view english) {
    return language == Language::swedish ? swedish : english;
}

// Which rows of a list its sheet of an annotated workbook holds, and where each of them stands.

// All rows, at the numbers a spreadsheet shows for the list itself. Of a list with more rows than a
// sheet can hold: its heading and the rows with findings, the number of each in a first column.
struct AnnotationPlan {
    const Source* source = nullptr;
    std::vector<const Diagnostic*> findings = {};  // those with a row, by row
    std::uint32_t heading_row = 0;                 // 0: no heading was found
    bool is_shortened = false;
    std::vector<std::uint32_t> kept_rows = {};  // of a shortened list, ascending

    // Counted from 0; nothing when the sheet has no such row.
    [[nodiscard]] std::optional<std::uint32_t> sheet_row(std::uint32_t row) const;
    // Of the cell of a finding, or the first of its row. Precondition: place.row > 0.
    [[nodiscard]] std::optional<Cell> cell_of(const Location& place) const;
};

// `findings`: those of the list.
[[nodiscard]] AnnotationPlan annotation_plan(const Source& source, const ListShape& shape,
                                             std::vector<const Diagnostic*> findings,
                                             const AnnotationLimits& limits);

}  // namespace underlag
