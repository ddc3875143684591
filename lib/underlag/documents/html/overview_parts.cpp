#include "underlag/documents/html/overview_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string_view>

#include "underlag/documents/document_sheets.hpp"
#include "underlag/text/personal_number.hpp"

namespace underlag {

namespace {

constexpr int widest = 1000;

// Rows must be sorted with the largest first.
void measure(std::vector<OverviewBar>& bars, Money all) {
    std::int64_t largest = 0;
    for (const OverviewBar& bar : bars)
        largest = std::max(largest, bar.amount.ore());
    for (OverviewBar& bar : bars) {
        const double part =
            largest == 0 ? 0 : static_cast<double>(bar.amount.ore()) / static_cast<double>(largest);
        // What is little is still to be seen.
        bar.width = bar.amount.ore() == 0 ? 0 : std::max(3, static_cast<int>(part * widest));
        bar.share = share_text(bar.amount, all);
    }
}

}  // namespace

std::string share_text(Money part, Money all) {
    if (all.ore() == 0)
        return "0,0\u00A0%";
    // In tenths of a per cent; through a wider type, since öre times a thousand may not fit.
    const long double exact =
        static_cast<long double>(part.ore()) * 1000 / static_cast<long double>(all.ore());
    const auto tenths = static_cast<std::int64_t>(exact + 0.5L);
    return fmt::format("{},{}\u00A0%", tenths / 10, tenths % 10);
}

std::vector<OverviewBar> unit_bars(const DocumentRun& run, const DocumentWords& words) {
    std::vector<OverviewBar> bars;
    for (ChartRow& row : chart_rows(run, words))
        bars.push_back({std::move(row.label), row.amount, 0, {}});
    measure(bars, run.invoiced());
    return bars;
}

std::vector<OverviewBar> university_bars(const DocumentRun& run) {
    std::vector<OverviewBar> bars;
    for (const Document& document : run.documents) {
        if (document.kind != DocumentKind::invoice)
            continue;
        auto bar = std::ranges::find(bars, document.receiver.name, &OverviewBar::label);
        if (bar == bars.end())
            bar = bars.insert(bars.end(), {document.receiver.name, {}, 0, {}});
        bar->amount += document.total;
    }
    std::ranges::stable_sort(bars, std::ranges::greater{}, &OverviewBar::amount);
    measure(bars, run.invoiced());
    return bars;
}

namespace {

// "placeringar.csv, Rad 5"
std::string place_text(std::string_view file, std::string_view sheet, std::uint32_t line,
                       const DocumentWords& words) {
    std::string text = without_personal_numbers(file);
    if (!sheet.empty())
        text += ", " + without_personal_numbers(sheet);
    if (line > 0)
        text += ", " + words.filled(Word::overview_row, {{"line", std::to_string(line)}});
    return text;
}

std::string place_text(const Location& place, const Sources& sources, const DocumentWords& words) {
    if (place.source == SourceId::none)
        return {};
    const Source& source = sources[place.source];
    if (source.form == Source::Form::ledger)  // which nobody can open at a line
        return without_personal_numbers(source.name);
    return place_text(source.name, source.sheet, place.line, words);
}

std::pair<const char*, Word> kind_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return {"error", Word::overview_error};
        case Severity::warning:
            return {"warning", Word::overview_warning};
        case Severity::note:
            break;
    }
    return {"note", Word::overview_note};
}

}  // namespace

PageData findings_data(const DocumentWords& words, const Sources& sources,
                       const Diagnostics& findings) {
    const auto word = [&](Word of) { return value(words[of]); };
    PageData page = object({{"heading", word(Word::overview_findings)}});
    PageList rows;
    for (const Diagnostic& finding : findings.all()) {
        const auto [kind, severity] = kind_of(finding.severity);
        rows.push_back(object(
            {{"kind", kind},
             {"severity", word(severity)},
             {"code", value(std::string{finding.kind->code})},
             {"place", value(place_text(finding.place, sources, words))},
             {"message", value(without_personal_numbers(message(finding, Language::swedish)))},
             {"help", value(without_personal_numbers(help(finding, Language::swedish)))}}));
    }
    if (rows.empty())
        page.set("none", word(Word::overview_no_findings));
    else
        page.set("some", object({{"severity", word(Word::overview_severity)},
                                 {"code", word(Word::overview_code)},
                                 {"place", word(Word::overview_place)},
                                 {"message", word(Word::overview_message)},
                                 {"help", word(Word::overview_help)},
                                 {"rows", rows}}));
    return page;
}

PageData skipped_data(const DocumentRun& run, const DocumentWords& words) {
    PageList rows;
    for (const SkippedRow& row : run.skipped)
        rows.push_back(
            object({{"place", value(row.placement_id.empty()
                                        ? place_text(row.list_name, row.sheet, row.line, words)
                                        : without_personal_numbers(row.placement_id))},
                    {"codes", value(fmt::format("{}", fmt::join(row.codes, ", ")))}}));
    return object({{"heading", value(words[Word::overview_skipped])}, {"rows", rows}});
}

}  // namespace underlag
