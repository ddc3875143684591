#include <algorithm>
#include <utility>
#include <vector>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/documents/document_styles.hpp"
#include "underlag/workbook/text_width.hpp"

namespace underlag {
namespace {

constexpr double label_width = 32;
constexpr double value_width = 66;

// The rules of a calculation, each with what it rests on: the agreement's clause, or a choice where
// the agreement is silent.
std::vector<std::pair<Word, Word>> sentences_of(const Policy& policy) {
    return {
        {Word::clause, Word::policy_week},
        {Word::chosen, Word::policy_days},
        {Word::chosen, policy.public_holidays == HolidayPolicy::paid
                           ? Word::policy_holidays_paid
                           : Word::policy_holidays_unpaid},
        {Word::clause, Word::policy_terms},
        {Word::clause, Word::policy_year},
        {Word::chosen, policy.rounding == Rounding::krona ? Word::policy_rounding_krona
                                                          : Word::policy_rounding_ore},
        {Word::chosen,
         policy.chain == Chain::rounded ? Word::policy_chain_rounded : Word::policy_chain_exact},
        {Word::chosen, Word::policy_line},
        {Word::chosen, policy.in_arrears == InArrears::term ? Word::policy_arrears_term
                                                            : Word::policy_arrears_placement},
    };
}

// The same of a cost that is shared: all of it is the program's way, which every document states.
std::vector<Word> sentences_of_sharing(const Policy& policy) {
    return {Word::share_policy_index,
            policy.rounding == Rounding::krona ? Word::share_policy_rounding_krona
                                               : Word::share_policy_rounding_ore,
            policy.chain == Chain::rounded ? Word::policy_chain_rounded : Word::policy_chain_exact,
            Word::share_policy_parts, Word::share_policy_people};
}

void write_section(Sheet& sheet, std::uint32_t& row, const std::string& title) {
    ++row;
    sheet.text({row, 0}, title, section_style);
    sheet.row_height(row++, 22);
}

void write_counts(Sheet& sheet, std::uint32_t& row, const DocumentSource& source) {
    const DocumentWords& words = source.words;
    const auto label = [&](Word word) { sheet.text({row, 0}, words[word], label_style); };
    const auto left = [](NumberForm form) {
        CellStyle style = value_style;
        style.number = form;
        return style;
    };
    const bool is_shared = source.document.cost_year > 0;
    label(is_shared ? Word::share_trace_lines : Word::trace_placements);
    sheet.whole({row++, 1}, static_cast<long long>(source.document.lines.size()),
                left(NumberForm::whole));
    if (!is_shared) {
        label(Word::trace_days);
        sheet.whole({row++, 1}, source.document.days, left(NumberForm::whole));
        label(Word::trace_weeks);
        sheet.weeks({row++, 1}, source.document.days, left(NumberForm::one_place));
    }
    label(Word::trace_total);
    sheet.amount({row++, 1}, source.document.total, left(NumberForm::amount));
    label(Word::trace_version);
    sheet.text({row++, 1}, source.trace.program_version, value_style);
    if (source.trace.chain_head.empty())
        return;
    label(Word::trace_chain);
    sheet.text({row++, 1}, source.trace.chain_head, small_style(value_style));
}

void write_pair(Sheet& sheet, std::uint32_t& row, const std::string& left, const std::string& right,
                const CellStyle& style) {
    CellStyle left_style = cell_style;
    left_style.colour = quiet_colour;
    sheet.text({row, 0}, left, left_style);
    sheet.text({row, 1}, right, style);
    const int lines = std::max(wrapped_lines(left, label_width),
                               wrapped_lines(right, value_width, {.points = style.points}));
    sheet.row_height(row++, table_row_height(lines));
}

}  // namespace

void write_trace_sheet(Sheet sheet, const DocumentSource& source) {
    const DocumentWords& words = source.words;
    sheet.column_width(0, label_width);
    sheet.column_width(1, value_width);
    sheet.text({0, 0}, words[Word::trace_title], title_style);
    sheet.row_height(0, 30);
    std::uint32_t row = 2;
    write_counts(sheet, row, source);
    const Policy& policy = source.document.policy;
    if (source.document.cost_year > 0) {
        write_section(sheet, row, words[Word::share_policy]);
        for (const Word sentence : sentences_of_sharing(policy))
            write_pair(sheet, row, "", words[sentence], cell_style);
    } else {
        write_section(sheet, row, words[Word::trace_policy]);
        for (const auto& [ground, sentence] : sentences_of(policy))
            write_pair(sheet, row, words[ground], words[sentence], cell_style);
    }
    if (!source.trace.inputs.empty())
        write_section(sheet, row, words[Word::trace_files]);
    for (const InputFile& file : source.trace.inputs)
        write_pair(sheet, row, file.name, file.sha256, small_style(cell_style));
    sheet.page(page_setup(source, std::nullopt));
}

}  // namespace underlag
