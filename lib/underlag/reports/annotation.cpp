#include "underlag/reports/annotation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/shown_rows.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {

namespace {

constexpr std::size_t most_comment_bytes = 1'200;

std::string cut(std::string text) {
    if (text.size() <= most_comment_bytes)
        return text;
    std::size_t end = most_comment_bytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.erase(end).append("…");
}

}  // namespace

std::string message_text(const Diagnostic& finding, Language language) {
    return plain(message(finding, language));
}

std::string help_text(const Diagnostic& finding, Language language) {
    const std::string advice = help(finding, language);
    std::string_view rest = advice;
    std::string text;
    for (;;) {
        const std::size_t end = rest.find('\n');
        text += plain(rest.substr(0, end));
        if (end == std::string_view::npos)
            return text;
        text += '\n';
        rest.remove_prefix(end + 1);
    }
}

std::string comment_text(const CellRemarks& remarks, Language language) {
    std::string text;
    const auto add = [&](std::string_view paragraph) {
        text.append(text.empty() ? "" : "\n\n").append(paragraph);
    };
    for (const Diagnostic* finding : remarks.findings) {
        if (text.size() > most_comment_bytes)
            break;
        add(fmt::format("{} {}: {}", word_for(finding->severity, language), finding->kind->code,
                        message_text(*finding, language)));
        if (const std::string advice = help_text(*finding, language); !advice.empty())
            text.append("\n").append(in(language, "hjälp: ", "help: ")).append(advice);
    }
    if (remarks.is_emptied)
        add(in(language,
               "Cellen har tömts: där stod något som inte ska visas. Fyll i den igen innan listan "
               "lämnas in, om uppgiften behövs.",
               "This cell has been emptied: it held something that must not be shown. Fill it in "
               "again before the list is used, if it is needed."));
    if (remarks.is_cut)
        add(in(language, "Texten är kortad: en cell rymmer 32 767 tecken.",
               "The text is cut: a cell holds 32,767 characters."));
    return cut(std::move(text));
}

namespace {

std::uint32_t row_of(const Diagnostic* finding) {
    return finding->place.row;
}

std::vector<std::uint32_t> rows_worth_keeping(const AnnotationPlan& plan, std::uint32_t most) {
    std::vector<std::uint32_t> rows;
    if (plan.heading_row > 0)
        rows.push_back(plan.heading_row);
    for (const Diagnostic* finding : plan.findings)
        rows.push_back(row_of(finding));
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    rows.resize(std::min<std::size_t>(rows.size(), most));
    return rows;
}

}  // namespace

std::optional<std::uint32_t> AnnotationPlan::sheet_row(std::uint32_t row) const {
    if (!is_shortened)
        return row - 1;
    const auto found = std::ranges::lower_bound(kept_rows, row);
    if (found == kept_rows.end() || *found != row)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - kept_rows.begin());
}

std::optional<Cell> AnnotationPlan::cell_of(const Location& place) const {
    const auto row = sheet_row(place.row);
    if (!row)
        return std::nullopt;
    const std::uint32_t column =
        std::max(place.column, std::uint32_t{1}) - 1 + (is_shortened ? 1 : 0);
    return Cell{*row, static_cast<std::uint16_t>(std::min(column, most_columns_of_sheet - 1))};
}

AnnotationPlan annotation_plan(const Source& source, const ListShape& shape,
                               std::vector<const Diagnostic*> findings,
                               const AnnotationLimits& limits) {
    AnnotationPlan plan{.source = &source, .findings = std::move(findings)};
    std::erase_if(plan.findings, [](const Diagnostic* one) { return row_of(one) == 0; });
    std::ranges::stable_sort(plan.findings, {}, row_of);

    CsvScanner rows = rows_of(source);
    Record record;
    std::uint32_t last_row = 0;
    while (rows.next(record)) {
        last_row = record.row;
        if (record.line == shape.heading_line)
            plan.heading_row = record.row;
    }
    plan.is_shortened = last_row > limits.rows;
    if (plan.is_shortened)
        plan.kept_rows = rows_worth_keeping(plan, limits.rows);
    return plan;
}

}  // namespace underlag
