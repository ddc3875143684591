#include "underlag/reports/words.hpp"

#include <array>
#include <string_view>

#include "underlag/diagnostics/weekday_names.hpp"
#include "underlag/invoicing/agreement_dates.hpp"
#include "underlag/reports/cell_name.hpp"
#include "underlag/text/csv_scanner.hpp"

namespace underlag {

namespace {

struct Noun {
    std::string_view singular;
    std::string_view plural;
};

constexpr std::array<Noun, 3> swedish_severities{
    {{"fel", "fel"}, {"varning", "varningar"}, {"upplysning", "upplysningar"}}};
constexpr std::array<Noun, 3> english_severities{
    {{"error", "errors"}, {"warning", "warnings"}, {"note", "notes"}}};
constexpr Noun swedish_placement{"placering", "placeringar"};
constexpr Noun english_placement{"placement", "placements"};

const Noun& noun_for(Severity severity, Language language) {
    const auto& nouns = language == Language::swedish ? swedish_severities : english_severities;
    return nouns[static_cast<std::size_t>(severity)];
}

std::string counted(std::uint64_t number, const Noun& noun) {
    return grouped(number).append(" ").append(number == 1 ? noun.singular : noun.plural);
}

}  // namespace

std::string_view word_for(Severity severity, Language language) {
    return noun_for(severity, language).singular;
}

std::string grouped(std::uint64_t number) {
    constexpr std::string_view no_break_space = "\u00A0";
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, no_break_space);
    }
    return text;
}

std::string counted(std::uint64_t number, Severity severity, Language language) {
    return counted(number, noun_for(severity, language));
}

std::string counted_placements(std::uint64_t number, Language language) {
    return counted(number, language == Language::swedish ? swedish_placement : english_placement);
}

namespace {

constexpr Wording on_weekend{"{}; sista vardag före är {}", "{}; the last weekday before is {}"};

}  // namespace

std::string with_weekday(Date day, Language language) {
    return std::string{weekday_name(day).in(language)} + " " + to_text(day);
}

std::string deadline_text(Date day, Language language) {
    if (!day.is_weekend())
        return with_weekday(day, language);
    return on_weekend.filled(language, with_weekday(day, language),
                             with_weekday(last_weekday_until(day), language));
}

std::optional<std::string> ledger_row_id(const Sources& sources, const Location& place) {
    if (place.source == SourceId::none || place.line == 0)
        return std::nullopt;
    const Source& source = sources[place.source];
    if (source.form != Source::Form::ledger)
        return std::nullopt;
    const std::string_view text = source.text;
    // The ledger's list has no cell with a line break: the line is the row.
    const std::size_t before = text.substr(0, place.offset).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    CsvScanner rows(text, source.delimiter, source.carriage_return_breaks, begin);
    Record record;
    if (!rows.next(record))
        return std::nullopt;
    const RawCell& first = record.cells.front();
    return masked_value(source, {.offset = first.offset, .length = first.length});
}

}  // namespace underlag
