#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "underlag/documents/document_styles.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/reconcile_workbook.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

enum Column : std::uint16_t {
    student,
    found_by,
    our_unit,
    our_period,
    our_days,
    our_amount,
    their_unit,
    their_period,
    their_days,
    their_amount,
    more_days,
    more_amount,
    outcome,
    column_count
};

constexpr std::array<std::string_view, column_count> headings{"Student",
                                                              "Funnen på",
                                                              "Verksamhet hos oss",
                                                              "Period hos oss",
                                                              "Dagar hos oss",
                                                              "Kronor hos oss",
                                                              "Verksamhet hos lärosätet",
                                                              "Period hos lärosätet",
                                                              "Dagar hos lärosätet",
                                                              "Kronor hos lärosätet",
                                                              "Dagar, skillnad",
                                                              "Kronor, skillnad",
                                                              "Utfall"};
constexpr std::array<double, column_count> widths{26, 11, 24, 24, 9,  13, 24,
                                                  24, 11, 13, 10, 13, 26};
constexpr std::uint32_t heading_row = 4;

constexpr bool is_number(std::uint16_t column) {
    return column == our_days || column == our_amount || column == their_days ||
           column == their_amount || column == more_days || column == more_amount;
}

// Text beside numbers of the column before.
constexpr bool is_beside_number(std::uint16_t column) {
    return column == their_unit || column == outcome;
}

CellStyle beside(CellStyle style, std::uint16_t column) {
    return is_beside_number(column) ? indented(style) : style;
}

CellStyle filled(CellStyle style, bool is_marked, std::uint32_t fill = differing_fill) {
    if (is_marked)
        style.fill = fill;
    return style;
}

std::string_view text_of(const std::optional<StudentMatch>& match) {
    if (!match)
        return "";
    switch (*match) {
        case StudentMatch::reference:
            return "referens";
        case StudentMatch::name:
            return "namn";
        case StudentMatch::near:
            return "antagande";
    }
    return "";
}

// What the rows say, a line each, each text once.
template <class Text>
std::string lines_of(const std::vector<ComparedRow>& side, const std::vector<std::size_t>& rows,
                     const Text& text) {
    std::vector<std::string> said;
    for (const std::size_t row : rows)
        if (std::string one = plain(text(side[row])); std::ranges::find(said, one) == said.end())
            said.push_back(std::move(one));
    return fmt::format("{}", fmt::join(said, "\n"));
}

class PairsSheet {
   public:
    PairsSheet(Sheet sheet, const ReconcilePlan& plan, Term term)
        : sheet_(sheet), plan_(plan), term_(term) {}

    void write() {
        write_head();
        for (const ReconciledStudent& of : plan_.result.students)
            for (const ComparedGroup& group : of.compared.groups)
                write_group(of, group);
        const std::uint32_t last = row_ - 1;
        if (last > heading_row)
            sheet_.filter({heading_row, 0}, {last, column_count - 1});
        write_sums(last);
        sheet_.freeze_above(heading_row + 1);
        sheet_.page({.landscape = true,
                     .repeated_row = heading_row,
                     .footer_left = "Avstämning " + to_text(term_),
                     .footer_right = "Sida {page} av {pages}"});
    }

   private:
    void write_head() {
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet_.column_width(column, widths[column]);
        sheet_.text({0, 0}, "Avstämning " + to_text(term_), title_style);
        sheet_.row_height(0, 30);
        sheet_.text({1, 0}, "Våra placeringar mot lärosätets lista: " + plain(plan_.university),
                    subtitle_style);
        sheet_.text({2, 0},
                    plan_.theirs_has_amounts
                        ? "Cellerna som skiljer sig är färgade. Kronor hos lärosätet är deras egna."
                        : "Cellerna som skiljer sig är färgade. Lärosätets lista har inga kronor: "
                          "deras dagar är räknade med vår veckoersättning.",
                    remark());
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet_.text(
                {heading_row, column}, headings[column],
                is_number(column) ? right_style(heading_style) : beside(heading_style, column));
        sheet_.row_height(heading_row, table_row_height(2));
    }

    static CellStyle remark() {
        CellStyle style = remark_style;
        style.wrapped = false;
        return style;
    }

    void write_group(const ReconciledStudent& of, const ComparedGroup& group) {
        const Differences& differ = group.differences;
        const bool is_guess = of.pair.match == StudentMatch::near;
        const std::string guessed = plain(guessed_name(plan_, of));
        lines_ = 1;
        fill_ = differing_fill;
        text(student,
             plain(student_with_reference(plan_, of)) +
                 (guessed.empty() ? "" : "\nhos lärosätet: " + guessed),
             is_guess);
        text(found_by, std::string{text_of(of.pair.match)}, is_guess);
        const auto unit = [&](const ComparedRow& row) { return unit_name(plan_, row); };
        const auto period = [&](const ComparedRow& row) { return period_text(plan_, row); };
        const bool only_ours = group.theirs.empty(), only_theirs = group.ours.empty();
        fill_ = group.is_on_both() ? differing_fill : one_sided_fill;
        text(our_unit, lines_of(plan_.our_rows, group.ours, unit), differ.unit || only_ours);
        text(our_period, lines_of(plan_.our_rows, group.ours, period), differ.dates || only_ours);
        text(their_unit, lines_of(plan_.their_rows, group.theirs, unit),
             differ.unit || only_theirs);
        text(their_period, lines_of(plan_.their_rows, group.theirs, period),
             differ.dates || only_theirs);
        figures(our_days, our_amount, group.figures.ours, differ, only_ours, only_theirs);
        figures(their_days, their_amount, group.figures.theirs, differ, only_theirs, only_ours);
        write_difference(group.figures);
        fill_ = differing_fill;
        text(outcome, outcome_text(plan_, of, group), is_question(of, group));
        sheet_.row_height(row_, table_row_height(lines_));
        ours_ += group.figures.ours;
        theirs_ += group.figures.theirs;
        ++row_;
    }

    void text(std::uint16_t column, const std::string& said, bool is_marked) {
        const CellStyle style = beside(filled(cell_style, is_marked, fill_), column);
        if (said.empty())
            return sheet_.blank({row_, column}, filled(cell_style, false));
        sheet_.text({row_, column}, said, style);
        lines_ = std::max(lines_,
                          wrapped_lines(said, widths[column] - (is_beside_number(column) ? 1 : 0)));
    }

    // Nothing where the side has no such placement, so that a zero is a zero.
    void figures(std::uint16_t days, std::uint16_t amount, const Figures& of,
                 const Differences& differ, bool is_alone, bool is_missing) {
        if (is_missing) {
            sheet_.blank({row_, days}, cell_style);
            sheet_.blank({row_, amount}, cell_style);
            return;
        }
        sheet_.whole(
            {row_, days}, of.days,
            filled(number_style(cell_style, NumberForm::whole), differ.days || is_alone, fill_));
        sheet_.amount(
            {row_, amount}, of.amount,
            filled(number_style(cell_style, NumberForm::amount), differ.amount || is_alone, fill_));
    }

    [[nodiscard]] std::string difference_of(std::uint16_t a, std::uint16_t b) const {
        return fmt::format("={}-{}", cell_name({row_, a}), cell_name({row_, b}));
    }

    void write_difference(const SideBySide& of) {
        sheet_.whole_formula({row_, more_days}, difference_of(our_days, their_days),
                             of.ours.days - of.theirs.days,
                             number_style(cell_style, NumberForm::whole));
        sheet_.amount_formula({row_, more_amount}, difference_of(our_amount, their_amount),
                              of.ours.amount - of.theirs.amount,
                              number_style(cell_style, NumberForm::amount));
    }

    [[nodiscard]] static std::string sum_of(std::uint16_t column, std::uint32_t last) {
        return fmt::format("=SUM({}:{})", cell_name({heading_row + 1, column}),
                           cell_name({last, column}));
    }

    void write_sums(std::uint32_t last) {
        if (last <= heading_row) {
            sheet_.text({row_, student}, "Ingen placering på någon sida.", cell_style);
            return;
        }
        const std::uint32_t sums = row_;
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet_.blank({row_, column}, total_style);
        sheet_.text({row_, student}, "Summa", total_style);
        const CellStyle days = number_style(total_style, NumberForm::whole);
        const CellStyle kronor = number_style(total_style, NumberForm::amount);
        sheet_.whole_formula({row_, our_days}, sum_of(our_days, last), ours_.days, days);
        sheet_.amount_formula({row_, our_amount}, sum_of(our_amount, last), ours_.amount, kronor);
        sheet_.whole_formula({row_, their_days}, sum_of(their_days, last), theirs_.days, days);
        sheet_.amount_formula({row_, their_amount}, sum_of(their_amount, last), theirs_.amount,
                              kronor);
        sheet_.whole_formula({row_, more_days}, sum_of(more_days, last), ours_.days - theirs_.days,
                             days);
        sheet_.amount_formula({row_, more_amount}, sum_of(more_amount, last),
                              ours_.amount - theirs_.amount, kronor);
        sheet_.row_height(row_++, total_height);
        const SideBySide& all = plan_.result.figures;
        write_share("varav hos båda", all.both, all.both_as_theirs);
        write_share("varav bara på ena sidan", all.only_ours, all.only_theirs);
        write_check(sums);
    }

    void write_share(std::string_view label, const Figures& ours, const Figures& theirs) {
        const CellStyle days = number_style(cell_style, NumberForm::whole);
        const CellStyle kronor = number_style(cell_style, NumberForm::amount);
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet_.blank({row_, column}, cell_style);
        sheet_.text({row_, student}, label, cell_style);
        sheet_.whole({row_, our_days}, ours.days, days);
        sheet_.amount({row_, our_amount}, ours.amount, kronor);
        sheet_.whole({row_, their_days}, theirs.days, days);
        sheet_.amount({row_, their_amount}, theirs.amount, kronor);
        sheet_.row_height(row_++, table_row_height(1));
    }

    // The parts of each side less its sum: nothing, when every day is on just one of them.
    void write_check(std::uint32_t sums) {
        const SideBySide& all = plan_.result.figures;
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet_.blank({row_, column}, cell_style);
        sheet_.text({row_, student}, "Kontroll: ska vara 0", cell_style);
        const auto rest = [&](std::uint16_t column) {
            return fmt::format("={}+{}-{}", cell_name({sums + 1, column}),
                               cell_name({sums + 2, column}), cell_name({sums, column}));
        };
        const auto check = [&](std::uint16_t days, std::uint16_t amount, const Figures& left) {
            sheet_.whole_formula({row_, days}, rest(days), left.days,
                                 number_style(cell_style, NumberForm::whole));
            sheet_.amount_formula({row_, amount}, rest(amount), left.amount,
                                  number_style(cell_style, NumberForm::amount));
        };
        check(our_days, our_amount,
              {all.both.days + all.only_ours.days - ours_.days,
               all.both.amount + all.only_ours.amount - ours_.amount});
        check(their_days, their_amount,
              {all.both_as_theirs.days + all.only_theirs.days - theirs_.days,
               all.both_as_theirs.amount + all.only_theirs.amount - theirs_.amount});
        sheet_.row_height(row_++, table_row_height(1));
    }

    Sheet sheet_;
    const ReconcilePlan& plan_;
    Term term_;
    std::uint32_t row_ = heading_row + 1;
    int lines_ = 1;  // of the row being written
    std::uint32_t fill_ = differing_fill;
    Figures ours_;
    Figures theirs_;
};

}  // namespace

void write_pairs_sheet(Sheet sheet, const ReconcilePlan& plan, Term term) {
    PairsSheet(sheet, plan, term).write();
}

}  // namespace underlag
