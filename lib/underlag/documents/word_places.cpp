#include <map>

#include "underlag/documents/document_words.hpp"

namespace underlag {
namespace {

constexpr std::array<WordPlace, word_count> places{{
    {Word::footer, "document", "footer", "provider,term,number"},
    {Word::page, "document", "page", "page,pages"},
    {Word::sheet_invoice, "sheets", "invoice", ""},
    {Word::sheet_calculation, "sheets", "calculation", ""},
    {Word::sheet_trace, "sheets", "trace", ""},
    {Word::sheet_summary, "sheets", "summary", ""},
    {Word::sheet_chart, "sheets", "chart", ""},
    {Word::sheet_accounting, "sheets", "accounting", ""},
    {Word::sheet_lines, "sheets", "lines", ""},
    {Word::title, "invoice_base", "title", "term"},
    {Word::credit_title, "invoice_base", "credit_title", "term,number"},
    {Word::period, "invoice_base", "period", "start,end,term"},
    {Word::credit_period, "invoice_base", "credit_period", "start,end,term"},
    {Word::several_terms, "invoice_base", "several_terms", "terms,last"},
    {Word::recipient, "invoice_base", "recipient", ""},
    {Word::recipient_number, "invoice_base", "recipient_number", ""},
    {Word::your_reference, "invoice_base", "your_reference", ""},
    {Word::sender, "invoice_base", "sender", ""},
    {Word::agreement, "invoice_base", "agreement", ""},
    {Word::number, "invoice_base", "number", ""},
    {Word::not_recorded, "invoice_base", "not_recorded", ""},
    {Word::credits, "invoice_base", "credits", "number,date"},
    {Word::issue_date, "invoice_base", "issue_date", ""},
    {Word::column_activity, "invoice_base", "column_activity", ""},
    {Word::column_student, "invoice_base", "column_student", ""},
    {Word::column_reference, "invoice_base", "column_reference", ""},
    {Word::column_placement, "invoice_base", "column_placement", ""},
    {Word::column_programme, "invoice_base", "column_programme", ""},
    {Word::column_start, "invoice_base", "column_start", ""},
    {Word::column_end, "invoice_base", "column_end", ""},
    {Word::column_weeks, "invoice_base", "column_weeks", ""},
    {Word::column_amount, "invoice_base", "column_amount", ""},
    {Word::column_note, "invoice_base", "column_note", ""},
    {Word::total, "invoice_base", "total", ""},
    {Word::credit_total, "invoice_base", "credit_total", ""},
    {Word::of_term, "invoice_base", "of_term", "term"},
    {Word::continues, "invoice_base", "continues", "term"},
    {Word::continued, "invoice_base", "continued", "term"},
    {Word::one_day_after_issue, "invoice_base", "one_day_after_issue", "date"},
    {Word::days_after_issue, "invoice_base", "days_after_issue", "days,date"},
    {Word::some_days_after_issue, "invoice_base", "some_days_after_issue", "date"},
    {Word::stated_days, "invoice_base", "stated_days", "days"},
    {Word::preliminary_rate, "invoice_base", "preliminary_rate", ""},
    {Word::replaces, "invoice_base", "replaces", "number"},
    {Word::after_issue, "invoice_base", "after_issue", "issue_date,date"},
    {Word::activity_name, "invoice_base", "activity_name", ""},
    {Word::organisation_number, "invoice_base", "organisation_number", ""},
    {Word::contact, "invoice_base", "contact", ""},
    {Word::phone, "invoice_base", "phone", ""},
    {Word::email, "invoice_base", "email", ""},
    {Word::giro, "invoice_base", "giro", ""},
    {Word::bankgiro, "invoice_base", "bankgiro", "number"},
    {Word::plusgiro, "invoice_base", "plusgiro", "number"},
    {Word::payment, "invoice_base", "payment", ""},
    {Word::payment_terms, "invoice_base", "payment_terms", "due_date,issue_date"},
    {Word::credit_terms, "invoice_base", "credit_terms", "number"},
    {Word::vat, "invoice_base", "vat", ""},
    {Word::vat_exempt, "invoice_base", "vat_exempt", ""},
    {Word::reason_cancelled, "credit_reasons", "cancelled", ""},
    {Word::reason_unit, "credit_reasons", "unit", "activity"},
    {Word::reason_university, "credit_reasons", "university", "activity,university"},
    {Word::reason_agreement, "credit_reasons", "agreement", "agreement"},
    {Word::reason_period, "credit_reasons", "period", "start,end"},
    {Word::reason_days, "credit_reasons", "days", "days,before"},
    {Word::reason_one_day, "credit_reasons", "one_day", "before"},
    {Word::reason_rate, "credit_reasons", "week_rate", "week_rate,before"},
    {Word::reason_programme, "credit_reasons", "programme", "programme,before,week_rate"},
    {Word::reason_nothing, "credit_reasons", "nothing", ""},
    {Word::reason_reissued, "credit_reasons", "reissued", "why"},
    {Word::calculation_title, "calculation", "title", ""},
    {Word::calculation_student, "calculation", "column_student", ""},
    {Word::calculation_start, "calculation", "column_start", ""},
    {Word::calculation_end, "calculation", "column_end", ""},
    {Word::calculation_days, "calculation", "column_days", ""},
    {Word::calculation_counted, "calculation", "column_counted", ""},
    {Word::calculation_rate, "calculation", "column_week_rate", ""},
    {Word::calculation_year, "calculation", "column_year", ""},
    {Word::calculation_source, "calculation", "column_source", ""},
    {Word::calculation_amount, "calculation", "column_amount", ""},
    {Word::calculation_total, "calculation", "total", ""},
    {Word::formula, "calculation", "formula", ""},
    {Word::counted_weekdays, "calculation", "counted_weekdays", "days"},
    {Word::counted_without_holidays, "calculation", "counted_without_holidays",
     "weekdays,holidays"},
    {Word::counted_without_holiday, "calculation", "counted_without_holiday", "weekdays"},
    {Word::counted_as_stated, "calculation", "counted_as_stated", "calendar"},
    {Word::rate_base, "calculation", "rate_base", "year"},
    {Word::rate_published, "calculation", "rate_published", "year,source"},
    {Word::rate_published_bare, "calculation", "rate_published_without_source", "year"},
    {Word::rate_indexed, "calculation", "rate_indexed", "from,first,last"},
    {Word::rate_indexed_once, "calculation", "rate_indexed_once", "from,year"},
    {Word::preliminary, "calculation", "preliminary", ""},
    {Word::steps_title, "calculation", "steps_title", "year"},
    {Word::steps_of_programmes, "calculation", "steps_of_programmes", "programmes,year"},
    {Word::steps_year, "calculation", "steps_year", ""},
    {Word::steps_percent, "calculation", "steps_percent", ""},
    {Word::steps_exact, "calculation", "steps_exact", ""},
    {Word::steps_rounded, "calculation", "steps_rounded", ""},
    {Word::steps_source, "calculation", "steps_source", ""},
    {Word::steps_start, "calculation", "steps_start", ""},
    {Word::trace_title, "trace", "title", ""},
    {Word::trace_placements, "trace", "placements", ""},
    {Word::trace_days, "trace", "days", ""},
    {Word::trace_weeks, "trace", "weeks", ""},
    {Word::trace_total, "trace", "total", ""},
    {Word::trace_version, "trace", "version", ""},
    {Word::trace_chain, "trace", "chain", ""},
    {Word::trace_files, "trace", "files", ""},
    {Word::trace_policy, "trace", "policy", ""},
    {Word::clause, "trace", "clause", ""},
    {Word::chosen, "trace", "chosen", ""},
    {Word::policy_week, "trace", "policy_week", ""},
    {Word::policy_days, "trace", "policy_days", ""},
    {Word::policy_holidays_paid, "trace", "policy_holidays_paid", ""},
    {Word::policy_holidays_unpaid, "trace", "policy_holidays_unpaid", ""},
    {Word::policy_year, "trace", "policy_year", ""},
    {Word::policy_rounding_krona, "trace", "policy_rounding_krona", ""},
    {Word::policy_rounding_ore, "trace", "policy_rounding_ore", ""},
    {Word::policy_chain_rounded, "trace", "policy_chain_rounded", ""},
    {Word::policy_chain_exact, "trace", "policy_chain_exact", ""},
    {Word::policy_line, "trace", "policy_line", ""},
    {Word::policy_arrears_term, "trace", "policy_arrears_term", ""},
    {Word::policy_arrears_placement, "trace", "policy_arrears_placement", ""},
    {Word::policy_terms, "trace", "policy_terms", ""},
    {Word::summary_title, "summary", "title", "term"},
    {Word::summary_issued, "summary", "issued", "issue_date,deadline"},
    {Word::summary_agreement, "summary", "column_agreement", ""},
    {Word::summary_university, "summary", "column_university", ""},
    {Word::summary_activity, "summary", "column_activity", ""},
    {Word::summary_document, "summary", "column_document", ""},
    {Word::summary_placements, "summary", "column_placements", ""},
    {Word::summary_days, "summary", "column_days", ""},
    {Word::summary_weeks, "summary", "column_weeks", ""},
    {Word::summary_amount, "summary", "column_amount", ""},
    {Word::summary_credit, "summary", "credit", "number"},
    {Word::summary_unnumbered, "summary", "unnumbered", ""},
    {Word::summary_total, "summary", "total", ""},
    {Word::summary_of_university, "summary", "of_university", ""},
    {Word::summary_too_many_lines, "summary", "too_many_lines", ""},
    {Word::chart_title, "summary", "chart_title", "term"},
    {Word::chart_amounts, "summary", "chart_amounts", ""},
    {Word::chart_weeks, "summary", "chart_weeks", ""},
    {Word::chart_rest, "summary", "chart_rest", "count"},
    {Word::chart_rest_one, "summary", "chart_rest_one", ""},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < word_count; ++i)
        if (places[i].word != static_cast<Word>(i))
            return false;
    return true;
}
static_assert(in_order(), "a word stands at its own number");

std::string name_of(const WordPlace& place) {
    return std::string{place.table}.append(".").append(place.key);
}

}  // namespace

const std::array<WordPlace, word_count>& word_places() {
    return places;
}

PlacedTexts placed_texts(const DocumentWords& words) {
    PlacedTexts texts;
    texts.reserve(word_count);
    for (const WordPlace& place : word_places())
        texts.emplace_back(name_of(place), words[place.word]);
    return texts;
}

DocumentWords words_of(const PlacedTexts& texts, std::string logo) {
    std::map<std::string_view, const std::string*> by_name;
    for (const auto& [name, text] : texts)
        by_name.emplace(name, &text);
    DocumentWords words = built_in_words();
    for (const WordPlace& place : word_places())
        if (const auto found = by_name.find(name_of(place)); found != by_name.end())
            words.texts[static_cast<std::size_t>(place.word)] = *found->second;
    words.logo = std::move(logo);
    return words;
}

}  // namespace underlag
