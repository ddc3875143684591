#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/documents/share_texts.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

enum Column : std::uint16_t { what, percent, exact, amount, source, column_count };
constexpr std::array<double, column_count> widths{52, 13, 22, 18, 36};

// Writes the sheet from top to bottom.
class ShareSheet {
   public:
    ShareSheet(Sheet sheet, const DocumentSource& of)
        : sheet_(sheet), words_(of.words), document_(of.document) {}

    void write() {
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet_.column_width(column, widths[column]);
        sheet_.text({0, 0},
                    fmt::format("{}, {}, {}", words_[Word::share_calculation_title],
                                document_.subject.name, document_.occasion()),
                    title_style);
        sheet_.row_height(0, 30);
        row_ = 2;
        const ShareBasis* first = document_.lines.empty() ? nullptr : document_.lines.front().share;
        if (first != nullptr)
            steps(first->cost);
        for (const Line& line : document_.lines)
            share(*line.share, line.amount);
    }

   private:
    void heading(const std::string& text) {
        CellStyle style = section_style;
        style.wrapped = false;
        sheet_.text({row_, what}, text, style);
        sheet_.row_height(row_++, 20);
    }

    void blank_row(const CellStyle& style, int lines = 1) {
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet_.blank({row_, column}, style);
        sheet_.row_height(row_, table_row_height(lines));
    }

    // A year a row: what it was raised by, before and after rounding.
    void steps(const WeekRate& cost) {
        heading(words_.filled(Word::share_steps_title, {{"year", std::to_string(cost.year)}}));
        blank_row(heading_style);
        sheet_.text({row_, what}, words_[Word::steps_year], heading_style);
        sheet_.text({row_, percent}, words_[Word::steps_percent], right_style(heading_style));
        sheet_.text({row_, exact}, words_[Word::steps_exact], right_style(heading_style));
        sheet_.text({row_, amount}, words_[Word::share_steps_rounded], right_style(heading_style));
        sheet_.text({row_, source}, words_[Word::steps_source], indented(heading_style));
        ++row_;
        step(std::to_string(cost.from_year), words_[Word::steps_start], "", cost.from_amount,
             cost_source_text(cost, words_));
        for (const IndexStep& one : cost.steps) {
            std::string origin{one.source};
            if (one.preliminary)
                origin += (origin.empty() ? "" : ", ") + words_[Word::preliminary];
            step(std::to_string(one.year),
                 fmt::format("{}{} %", one.percent.units < 0 ? "" : "+",
                             with_comma(to_text(one.percent))),
                 with_comma(one.exact), one.rounded, origin);
        }
        if (is_rounded_first(cost))
            step(std::to_string(cost.year), "", "", cost.amount, words_[Word::share_rounded_first]);
        ++row_;
    }

    void step(const std::string& year, const std::string& raise, const std::string& before,
              Money rounded, const std::string& origin) {
        blank_row(cell_style, wrapped_lines(origin, widths[source] - 1.5, {.points = 9}));
        sheet_.text({row_, what}, year, cell_style);
        sheet_.text({row_, percent}, raise, right_style(cell_style));
        sheet_.text({row_, exact}, before, right_style(cell_style));
        sheet_.amount({row_, amount}, rounded, number_style(cell_style, NumberForm::amount));
        sheet_.text({row_, source}, origin, indented(small_style(cell_style)));
        ++row_;
    }

    // As one works it out by hand, from the cost down to the share.
    void share(const ShareBasis& share, Money share_amount) {
        heading(words_.filled(Word::share_steps_of_share, {{"part", share.part}}));
        fact(words_.filled(Word::share_cost, {{"year", std::to_string(share.cost.year)}}),
             share.cost.amount);
        fact(words_.filled(Word::share_part,
                           {{"part", share.part}, {"percent", with_comma(to_text(share.percent))}}),
             share.part_amount);
        if (share.population)
            by_people(share);
        fact(words_[Word::share_amount], share_amount, total_style);
        ++row_;
    }

    void by_people(const ShareBasis& share) {
        const bool in_kronor = document_.policy.rounding == Rounding::krona;
        const std::string label =
            share.counted_on
                ? words_.filled(Word::share_population_on, {{"date", to_text(*share.counted_on)}})
                : words_[Word::share_population];
        count(label, *share.population);
        count(words_[Word::share_population_of_all], share.population_of_all);
        fact(words_[Word::share_quota], with_comma(share.quota));
        fact(words_[in_kronor ? Word::share_floor : Word::share_floor_ore], share.floor);
        fact(words_[Word::share_remainder], with_comma(share.remainder));
        count(words_[Word::share_rank], share.rank);
        const Word raised = in_kronor ? Word::share_raised : Word::share_raised_ore;
        const Word not_raised = in_kronor ? Word::share_not_raised : Word::share_not_raised_ore;
        const Money unit = share.is_raised ? Money::from_ore(in_kronor ? 100 : 1) : Money{};
        fact(words_[share.is_raised ? raised : not_raised], unit);
    }

    void label(const std::string& text, const CellStyle& style) {
        for (std::uint16_t column = 0; column <= amount; ++column)
            sheet_.blank({row_, column}, style);
        sheet_.text({row_, what}, text, style);
        sheet_.row_height(row_, table_row_height(wrapped_lines(text, widths[what])));
    }
    void fact(const std::string& text, Money value, const CellStyle& style = cell_style) {
        label(text, style);
        sheet_.amount({row_++, amount}, value, number_style(style, NumberForm::amount));
    }
    void fact(const std::string& text, const std::string& value) {
        label(text, cell_style);
        sheet_.text({row_++, amount}, value, right_style(cell_style));
    }
    void count(const std::string& text, std::int64_t value) {
        label(text, cell_style);
        sheet_.whole({row_++, amount}, value, number_style(cell_style, NumberForm::whole));
    }

    Sheet sheet_;
    const DocumentWords& words_;
    const Document& document_;
    std::uint32_t row_ = 0;
};

}  // namespace

void write_share_calculation_sheet(Sheet sheet, const DocumentSource& source) {
    ShareSheet{sheet, source}.write();
    PageSetup setup = page_setup(source, std::nullopt);
    setup.landscape = true;
    sheet.page(setup);
}

}  // namespace underlag
