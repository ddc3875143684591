#include "underlag/reports/error_report.hpp"

#include <map>

#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/rules/check.hpp"

namespace underlag {

void write_error_json(const Sources& sources, const Diagnostics& findings, Language language,
                      const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.error/1");
    write_findings(json, sources, findings, language);
    json.end_object();
    json.finish();
}

namespace {

constexpr Wording correct{"{}: rätta felen\n", "{}: correct the errors\n"};
constexpr Wording correct_or_leave_out{
    "{}: rätta felen, eller lämna ute de felaktiga raderna med --skip-invalid\n",
    "{}: correct the errors, or leave out the faulty rows with --skip-invalid\n"};
constexpr Wording cannot_leave_out{
    "{}: rätta det som inte kan lämnas ute med --skip-invalid, eftersom det inte gäller en enda "
    "rad: {}\n",
    "{}: correct what cannot be left out with --skip-invalid, since it is not about a single row: "
    "{}\n"};
constexpr Wording further{" och {} till", " and {} more"};

std::string place_text(const Sources& sources, const Location& place) {
    if (place.source == SourceId::none)
        return {};
    std::string text = " " + plain(sources[place.source].name);
    if (place.line > 0 && sources[place.source].form != Source::Form::ledger)
        text += ":" + std::to_string(place.line);
    return text;
}

// Each code once, where it is met first.
std::string errors_outside_rows(const CheckedLists& checked, Language language) {
    std::map<std::string_view, std::size_t> met;
    std::vector<const Diagnostic*> firsts;
    for (const Diagnostic& finding : checked.found.all())
        if (is_error_outside_rows(checked.list, finding) && met[finding.kind->code]++ == 0)
            firsts.push_back(&finding);
    std::string text;
    for (const Diagnostic* first : firsts) {
        text += (text.empty() ? "" : ", ") + std::string{first->kind->code} +
                place_text(checked.sources, first->place);
        if (const std::size_t more = met[first->kind->code] - 1; more > 0)
            text += further.filled(language, more);
    }
    return text;
}

}  // namespace

std::string stopped_text(const CheckedLists& checked, bool skip_invalid,
                         const Wording& nothing_done, Language language) {
    const std::string_view nothing = nothing_done.in(language);
    if (!has_errors_outside_rows(checked.list, checked.found))
        return (skip_invalid ? correct : correct_or_leave_out).filled(language, nothing);
    if (!skip_invalid)
        return correct.filled(language, nothing);
    return cannot_leave_out.filled(language, nothing, errors_outside_rows(checked, language));
}

}  // namespace underlag
