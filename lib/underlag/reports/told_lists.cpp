#include "underlag/reports/told_lists.hpp"

#include <algorithm>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/validate_report.hpp"

namespace underlag {
namespace {

constexpr Wording hint{"Förklara en kod: underlag explain {}\n",
                       "Explain a code: underlag explain {}\n"};
constexpr Wording left{
    "placeringar under avtalet {} lämnas som de är: avtalet är inte inläst\n",
    "placements under the agreement {} are left as they are: the agreement is not loaded\n"};

}  // namespace

void tell_shapes(const CheckedLists& checked, const ToldStyle& style, const Sink& out) {
    if (!style.findings.notes)
        return;
    for (const ListShape& shape : checked.list.lists)
        if (checked.sources[shape.source].is_list())
            out(shape_line(checked.sources, shape, style.findings.language) + "\n");
}

void tell_findings(const Sources& sources, const Diagnostics& found, const ToldStyle& style,
                   const Sink& out) {
    write_findings_text(sources, found, style.findings, out);
    if (style.findings.notes && style.is_read_now)
        out(explain_hint(found, style.findings.language));
}

void tell_lists(const CheckedLists& checked, std::size_t rows, const ToldStyle& style,
                const Sink& out) {
    tell_shapes(checked, style, out);
    write_findings_text(checked.sources, checked.found, style.findings, out);
    if (!style.findings.notes)
        return;
    out(counts_line(rows, checked.found, style.findings.language) + "\n");
    if (style.is_read_now)
        out(explain_hint(checked.found, style.findings.language));
}

std::string explain_hint(const Diagnostics& found, Language language) {
    for (const Severity severity : {Severity::error, Severity::warning}) {
        const auto finding = std::ranges::find(found.all(), severity, &Diagnostic::severity);
        if (finding != found.all().end())
            return hint.filled(language, finding->kind->code);
    }
    return {};
}

std::string agreements_left_text(const std::vector<std::string>& agreements, Language language) {
    std::string text;
    for (const std::string& id : agreements)
        text += left.filled(language, id);
    return text;
}

}  // namespace underlag
