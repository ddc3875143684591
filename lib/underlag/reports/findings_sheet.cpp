#include "underlag/reports/findings_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "underlag/reports/cell_name.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

enum Column : std::uint16_t { severity, code, file, place, message_column, help_column };
constexpr std::uint16_t last_column = help_column;

constexpr CellStyle heading_style{.bold = true,
                                  .across = CellStyle::Across::left,
                                  .down = CellStyle::Down::middle,
                                  .above = CellStyle::Line::thin,
                                  .below = CellStyle::Line::thin,
                                  .fill = 0xEDF1F5};
constexpr CellStyle body_style{
    .wrapped = true, .down = CellStyle::Down::middle, .below = CellStyle::Line::light};
constexpr CellStyle link_style{.underlined = true,
                               .down = CellStyle::Down::middle,
                               .below = CellStyle::Line::light,
                               .colour = 0x0B5394};
constexpr CellStyle remark_style{
    .wrapped = true, .down = CellStyle::Down::middle, .colour = 0x595959};

class FindingsSheet {
   public:
    FindingsSheet(Sheet sheet, const FindingsSheetInput& input) : sheet_(sheet), input_(input) {
        double names = 0;
        for (const auto& [source, list] : input_.lists)
            names = std::max(names, text_width(file_name(source)));
        widths_[file] = std::clamp(column_width_for(names), 12.0, 40.0);
    }

    void write() {
        for (std::uint16_t column = 0; column <= last_column; ++column)
            sheet_.column_width(column, widths_[column]);
        write_head();
        const std::uint32_t heading = row_;
        write_headings();
        // Streamed rows are forgotten: what spans them is told before the last of them is written.
        const std::size_t shown = findings_with_room();
        sheet_.filter({heading, 0}, {heading + static_cast<std::uint32_t>(shown), last_column});
        write_table(shown);
        sheet_.freeze_above(heading + 1);
        sheet_.page({.landscape = true,
                     .repeated_row = heading,
                     .footer_right =
                         std::string{word("Sida {page} av {pages}", "Page {page} of {pages}")}});
    }

   private:
    [[nodiscard]] std::string_view word(std::string_view swedish, std::string_view english) const {
        return in(input_.language, swedish, english);
    }

    [[nodiscard]] std::string file_name(SourceId source) const {
        if (source == SourceId::none)
            return {};
        const Source& of = input_.sources[source];
        return plain(of.sheet.empty() ? of.name : of.name + ": " + of.sheet);
    }

    void write_head() {
        sheet_.text({row_, 0}, word("Avvikelser", "Findings"), {.bold = true, .points = 16});
        sheet_.row_height(row_++, 24);
        sheet_.text({row_, 0}, counts_line(input_.placements, input_.findings, input_.language),
                    {.points = 12});
        sheet_.row_height(row_++, 20);
        write_remark(word("Följ länken till cellen, rätta den i listans blad, spara arbetsboken "
                          "och kontrollera den som en lista.",
                          "Follow the link to the cell, correct it in the list's sheet, save the "
                          "workbook and validate it as a list."),
                     CellStyle::no_fill);
        if (input_.facts.has_emptied_cells)
            write_remark(word("Celler med den här färgen har tömts: där stod en skyddad students "
                              "namn eller ett personnummer. Fyll i dem igen.",
                              "Cells of this colour have been emptied: they held a protected "
                              "student's name or a personal identity number. Fill them in again."),
                         emptied_fill);
        if (input_.facts.has_cells_without_comment)
            write_remark(fmt::format(fmt::runtime(word(
                                         "De första {} felaktiga cellerna i ett blad har en "
                                         "kommentar; övriga är färgade och står bara här.",
                                         "The first {} wrong cells of a sheet have a comment; the "
                                         "others are coloured and told of only here.")),
                                     grouped(input_.limits.comments)),
                         CellStyle::no_fill);
        sheet_.row_height(row_++, 8);
    }

    void write_remark(std::string_view text, std::uint32_t fill) {
        CellStyle style = remark_style;
        style.fill = fill;
        sheet_.merged_text({row_, 0}, last_column, text, style);
        sheet_.row_height(row_++, 18);
    }

    void write_headings() {
        const std::array<std::string_view, last_column + 1> headings{
            word("Allvar", "Severity"), word("Kod", "Code"),           word("Fil", "File"),
            word("Cell", "Cell"),       word("Meddelande", "Message"), word("Hjälp", "Help")};
        for (std::uint16_t column = 0; column <= last_column; ++column)
            sheet_.text({row_, column}, headings[column], heading_style);
        sheet_.row_height(row_++, 21);
    }

    // The last row of the sheet is kept for what there is no room for.
    [[nodiscard]] std::size_t findings_with_room() const {
        return std::min<std::size_t>(input_.findings.all().size(), input_.limits.rows - row_ - 1);
    }

    void write_table(std::size_t shown) {
        const auto& all = input_.findings.all();
        for (std::size_t i = 0; i < shown; ++i)
            write_finding(all[i]);
        if (all.empty())
            sheet_.text({row_, 0}, word("inga avvikelser", "no findings"), remark_style);
        if (shown < all.size())
            sheet_.text(
                {row_, 0},
                fmt::format("… {} {}", grouped(all.size() - shown),
                            word("till, som inte ryms här", "more, for which there is no room")),
                {.bold = true});
    }

    void write_finding(const Diagnostic& finding) {
        const std::string said = message_text(finding, input_.language);
        const std::string advice = help_text(finding, input_.language);
        const std::string name = file_name(finding.place.source);
        CellStyle coloured = body_style;
        coloured.fill = fill_of(finding.severity);
        sheet_.text({row_, severity}, word_for(finding.severity, input_.language), coloured);
        sheet_.text({row_, code}, finding.kind->code, body_style);
        sheet_.text({row_, file}, name, body_style);
        write_place(finding.place);
        sheet_.text({row_, message_column}, said, body_style);
        sheet_.text({row_, help_column}, advice, body_style);
        const int lines = std::max({wrapped_lines(said, widths_[message_column]),
                                    wrapped_lines(advice, widths_[help_column]),
                                    wrapped_lines(name, widths_[file])});
        sheet_.row_height(row_, 14.5 * lines + 4.5);
        ++row_;
    }

    void write_place(const Location& where) {
        const std::string name = place_name(where);
        const auto list = input_.lists.find(where.source);
        std::optional<Cell> target;
        if (where.row > 0 && list != input_.lists.end())
            target = list->second.plan.cell_of(where);
        if (!target || links_ == input_.limits.links)
            return sheet_.text({row_, place}, name, body_style);
        ++links_;
        sheet_.link({row_, place}, list->second.sheet, *target, name, link_style);
    }

    // "F5", "rad 5", or nothing for a whole file.
    [[nodiscard]] std::string place_name(const Location& where) const {
        if (where.source == SourceId::none || where.line == 0)
            return {};
        if (auto cell = cell_name(input_.sources, where))
            return *cell;
        return fmt::format("{} {}", word("rad", "row"), where.row > 0 ? where.row : where.line);
    }

    Sheet sheet_;
    const FindingsSheetInput& input_;
    std::array<double, last_column + 1> widths_{12, 8, 20, 11, 62, 62};
    std::uint32_t row_ = 0;
    std::uint32_t links_ = 0;
};

}  // namespace

void write_findings_sheet(Sheet sheet, const FindingsSheetInput& input) {
    FindingsSheet(sheet, input).write();
}

}  // namespace underlag
