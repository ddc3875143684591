// The words of the documents: built in, or a municipality's own (templates/underlag.toml).
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/documents/export_shape.hpp"

namespace underlag {

// In the order of the template's tables.
enum class Word : std::size_t {
    // [document]
    footer,
    page,
    // [sheets]
    sheet_invoice,
    sheet_calculation,
    sheet_trace,
    sheet_summary,
    sheet_chart,
    sheet_accounting,
    sheet_lines,
    // [invoice_base]
    title,
    credit_title,
    period,
    credit_period,
    several_terms,
    recipient,
    recipient_number,
    your_reference,
    sender,
    agreement,
    number,
    not_recorded,
    credits,
    issue_date,
    column_activity,
    column_student,
    column_reference,
    column_placement,
    column_programme,
    column_start,
    column_end,
    column_weeks,
    column_amount,
    column_note,
    total,
    credit_total,
    of_term,
    continues,
    continued,
    one_day_after_issue,
    days_after_issue,
    some_days_after_issue,
    stated_days,
    preliminary_rate,
    replaces,
    after_issue,
    activity_name,
    organisation_number,
    contact,
    phone,
    email,
    giro,
    bankgiro,
    plusgiro,
    payment,
    payment_terms,
    credit_terms,
    vat,
    vat_exempt,
    // [credit_reasons]
    reason_cancelled,
    reason_unit,
    reason_university,
    reason_agreement,
    reason_period,
    reason_days,
    reason_one_day,
    reason_rate,
    reason_programme,
    reason_nothing,
    reason_reissued,
    // [calculation]
    calculation_title,
    calculation_student,
    calculation_start,
    calculation_end,
    calculation_days,
    calculation_counted,
    calculation_rate,
    calculation_year,
    calculation_source,
    calculation_amount,
    calculation_total,
    formula,
    counted_weekdays,
    counted_without_holidays,
    counted_without_holiday,
    counted_as_stated,
    rate_base,
    rate_published,
    rate_published_bare,
    rate_indexed,
    rate_indexed_once,
    preliminary,
    steps_title,
    steps_of_programmes,
    steps_year,
    steps_percent,
    steps_exact,
    steps_rounded,
    steps_source,
    steps_start,
    // [trace]
    trace_title,
    trace_placements,
    trace_days,
    trace_weeks,
    trace_total,
    trace_version,
    trace_chain,
    trace_files,
    trace_policy,
    clause,
    chosen,
    policy_week,
    policy_days,
    policy_holidays_paid,
    policy_holidays_unpaid,
    policy_year,
    policy_rounding_krona,
    policy_rounding_ore,
    policy_chain_rounded,
    policy_chain_exact,
    policy_line,
    policy_arrears_term,
    policy_arrears_placement,
    policy_terms,
    // [summary]
    summary_title,
    summary_issued,
    summary_agreement,
    summary_university,
    summary_activity,
    summary_document,
    summary_placements,
    summary_days,
    summary_weeks,
    summary_amount,
    summary_credit,
    summary_unnumbered,
    summary_total,
    summary_of_university,
    summary_too_many_lines,
    chart_title,
    chart_amounts,
    chart_weeks,
    chart_rest,
    chart_rest_one,
    // [sharing]
    share_title,
    share_credit_title,
    share_period,
    share_credit_period,
    share_recipient,
    share_column_part,
    share_column_percent,
    share_column_population,
    share_column_amount,
    share_total,
    share_credit_total,
    share_percent_of_cost,
    share_people,
    share_alone,
    share_preliminary,
    share_reason,
    share_reason_nothing,
    share_payment,
    share_contact,
    share_calculation_title,
    share_steps_title,
    share_steps_rounded,
    share_base,
    share_published,
    share_rounded_first,
    share_steps_of_share,
    share_cost,
    share_part,
    share_population,
    share_population_on,
    share_population_of_all,
    share_quota,
    share_floor,
    share_floor_ore,
    share_remainder,
    share_rank,
    share_raised,
    share_raised_ore,
    share_not_raised,
    share_not_raised_ore,
    share_amount,
    share_policy,
    share_policy_index,
    share_policy_rounding_krona,
    share_policy_rounding_ore,
    share_policy_parts,
    share_policy_people,
    share_trace_lines,
    share_summary_title,
    share_summary_issued,
    share_summary_part,
    share_summary_party,
    share_summary_percent,
    share_summary_quota,
    share_summary_amount,
    share_summary_before,
    share_summary_change,
    share_summary_own,
    share_summary_cost,
    share_check,
    share_check_difference,
    share_chart_title,
    share_chart_amounts,
    count
};

inline constexpr std::size_t word_count = static_cast<std::size_t>(Word::count);

// Where a word stands in the template, and the `{names}` that it may hold, separated by commas.
struct WordPlace {
    Word word;
    std::string_view table;
    std::string_view key;
    std::string_view placeholders;
};

[[nodiscard]] const std::array<WordPlace, word_count>& word_places();

struct Filling {
    std::string_view name;
    std::string_view text;
};

struct DocumentWords {
    std::array<std::string, word_count> texts;
    std::string logo;  // the bytes of the picture; empty: none
    // Of CSV files for other systems; belongs to the answer, and is not kept with documents.
    std::optional<ExportShape> export_shape = {};

    [[nodiscard]] const std::string& operator[](Word word) const {
        return texts[static_cast<std::size_t>(word)];
    }
    // The word with each `{name}` replaced.
    [[nodiscard]] std::string filled(Word word, std::initializer_list<Filling> fillings) const;
};

[[nodiscard]] DocumentWords built_in_words();

// The built-in words, replaced by those of a template, and its logo. Nothing when the template has
// errors (U503), which are then in `found`. A logo's path is relative to the file.
[[nodiscard]] std::optional<DocumentWords> read_document_words(const Sources& sources,
                                                               SourceId file, Diagnostics& found);

// The words as the ledger keeps them, so that an issued document can be written again in the words
// it was issued in: a place in a template and the text there, {"invoice_base.title", "Underlag för
// ..."}.
using PlacedTexts = std::vector<std::pair<std::string, std::string>>;

// Every word, in the template's order.
[[nodiscard]] PlacedTexts placed_texts(const DocumentWords& words);

// A word that has no text among them (the ledger is older than the word) is the built-in one; a
// place that is no longer any is left out.
[[nodiscard]] DocumentWords words_of(const PlacedTexts& texts, std::string logo);

}  // namespace underlag
