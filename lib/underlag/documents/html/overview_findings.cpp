#include "underlag/documents/html/overview_findings.hpp"

#include <fmt/format.h>

#include <string_view>

#include "underlag/text/personal_number.hpp"

namespace underlag {
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
