#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/documents/share_texts.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

enum Column : std::uint16_t {
    party,
    part,
    number,
    population,
    percent,
    quota,
    amount,
    before,
    change,
    column_count
};

constexpr std::array<Word, column_count> headings{
    Word::share_summary_party,     Word::share_summary_part,    Word::summary_document,
    Word::share_column_population, Word::share_summary_percent, Word::share_summary_quota,
    Word::share_summary_amount,    Word::share_summary_before,  Word::share_summary_change};
constexpr std::array<double, column_count> widths{28, 24, 26, 13, 11, 20, 17, 17, 15};
constexpr std::uint32_t heading_row = 3;

constexpr CellStyle money = number_style(cell_style, NumberForm::amount);

std::string document_text(const Document& document, const DocumentWords& words) {
    std::string text = document.number.empty() ? words[Word::summary_unnumbered] : document.number;
    if (document.kind == DocumentKind::credit)
        text += ", " + words.filled(Word::summary_credit, {{"number", document.credits}});
    return text;
}

Money with_sign_of(const Document& document, Money of_line) {
    return document.kind == DocumentKind::credit ? -of_line : of_line;
}

// A share and what it was the year before, where that is known.
void write_share(Sheet& sheet, std::uint32_t row, const std::array<std::string, 3>& texts,
                 const ShareBasis& share, Money of_row, bool has_change) {
    int lines = 1;
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.blank({row, column}, cell_style);
    for (std::uint16_t column = 0; column < texts.size(); ++column) {
        sheet.text({row, column}, texts[column], cell_style);
        lines = std::max(lines, wrapped_lines(texts[column], widths[column]));
    }
    if (share.population) {
        sheet.whole({row, population}, *share.population,
                    number_style(cell_style, NumberForm::whole));
        sheet.text({row, percent}, percent_of_people(share), right_style(cell_style));
        sheet.text({row, quota}, with_comma(share.quota), right_style(cell_style));
    }
    sheet.amount({row, amount}, of_row, money);
    if (has_change && share.before) {
        sheet.amount({row, before}, *share.before, money);
        sheet.amount_formula(
            {row, change},
            fmt::format("={}-{}", cell_name({row, amount}), cell_name({row, before})),
            of_row - *share.before, money);
    }
    sheet.row_height(row, table_row_height(lines));
}

void write_line(Sheet& sheet, std::uint32_t row, const Document& document, const Line& line,
                const DocumentWords& words) {
    write_share(
        sheet, row, {document.subject.name, line.share->part, document_text(document, words)},
        *line.share, with_sign_of(document, line.amount), document.kind == DocumentKind::invoice);
}

// What the one who invoices pays itself, and the whole cost. Returns the row after them.
std::uint32_t write_own_shares(Sheet& sheet, std::uint32_t row, const DocumentRun& run,
                               const DocumentWords& words) {
    if (run.own_shares.empty())
        return row;
    const std::uint32_t total_row = row - 1;
    Money cost = run.invoiced();
    for (const OwnShare& own : run.own_shares) {
        write_share(sheet, row++, {own.party, own.basis.part, words[Word::share_summary_own]},
                    own.basis, own.amount, true);
        cost += own.amount;
    }
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.blank({row, column}, total_style);
    sheet.text({row, party}, words[Word::share_summary_cost], total_style);
    sheet.amount_formula(
        {row, amount},
        fmt::format("=SUM({}:{})", cell_name({total_row, amount}), cell_name({row - 1, amount})),
        cost, number_style(total_style, NumberForm::amount));
    sheet.row_height(row, total_height);
    return row + 1;
}

std::string sum_of(std::uint16_t column, std::uint32_t last) {
    return fmt::format("=SUM({}:{})", cell_name({heading_row + 1, column}),
                       cell_name({last, column}));
}

void write_sum(Sheet& sheet, std::uint32_t row, const DocumentRun& run,
               const DocumentWords& words) {
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.blank({row, column}, total_style);
    sheet.text({row, party}, words[Word::summary_total], total_style);
    sheet.amount_formula({row, amount}, sum_of(amount, row - 1), run.invoiced() - run.credited(),
                         number_style(total_style, NumberForm::amount));
    sheet.row_height(row, total_height);
}

// What a part is, and what its shares in the run are together.
struct PartSum {
    Money whole = {};
    Money shares = {};
    std::int64_t people = 0;
    std::int64_t people_of_all = 0;
};

// Only a run that invoices every party can be checked: what a correction leaves alone stands on
// documents of earlier runs.
void write_checks(Sheet& sheet, std::uint32_t last_share, std::uint32_t row, const DocumentRun& run,
                  const DocumentWords& words) {
    if (run.credited() != Money{})
        return;
    std::map<std::string, PartSum> parts;
    for (const Document& document : run.documents)
        for (const Line& line : document.lines) {
            if (!line.share->population)
                continue;
            PartSum& of = parts[line.share->part];
            of.whole = line.share->part_amount;
            of.shares += line.amount;
            of.people += *line.share->population;
            of.people_of_all = line.share->population_of_all;
        }
    for (const auto& [name, of] : parts) {
        if (of.people != of.people_of_all)
            continue;
        CellStyle plain = cell_style;
        plain.wrapped = false;
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet.blank({row, column}, cell_style);
        sheet.text({row, party}, words[Word::share_check], plain);
        sheet.text({row, part}, name, plain);
        sheet.amount({row, amount}, of.whole, money);
        ++row;
        for (std::uint16_t column = 0; column < column_count; ++column)
            sheet.blank({row, column}, cell_style);
        sheet.text({row, party}, words[Word::share_check_difference], plain);
        sheet.amount_formula(
            {row, amount},
            fmt::format("=SUMIF({}:{},{},{}:{})-{}", cell_name({heading_row + 1, part}),
                        cell_name({last_share, part}), cell_name({row - 1, part}),
                        cell_name({heading_row + 1, amount}), cell_name({last_share, amount}),
                        cell_name({row - 1, amount})),
            of.shares - of.whole, money);
        ++row;
    }
}

}  // namespace

void write_share_summary_sheet(Sheet sheet, const DocumentRun& run, const DocumentWords& words) {
    const std::string year = run.occasion();
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.column_width(column, widths[column]);
    sheet.text({0, 0}, words.filled(Word::share_summary_title, {{"year", year}}), title_style);
    sheet.row_height(0, 30);
    sheet.text({1, 0},
               words.filled(Word::share_summary_issued, {{"issue_date", to_text(run.issue_date)}}),
               subtitle_style);
    for (std::uint16_t column = 0; column < column_count; ++column)
        sheet.text({heading_row, column}, words[headings[column]],
                   column >= population ? right_style(heading_style) : heading_style);
    sheet.row_height(heading_row, table_row_height(1));
    std::uint32_t row = heading_row + 1;
    for (const Document& document : run.documents)
        for (const Line& line : document.lines)
            write_line(sheet, row++, document, line, words);
    if (!run.documents.empty()) {
        write_sum(sheet, row, run, words);
        const std::uint32_t last_share = row - 1;
        write_checks(sheet, last_share, write_own_shares(sheet, row + 1, run, words), run, words);
    }
    sheet.freeze_above(heading_row + 1);
    sheet.page({.landscape = true,
                .repeated_row = heading_row,
                .footer_left = year,
                .footer_right = words[Word::page]});
}

}  // namespace underlag
