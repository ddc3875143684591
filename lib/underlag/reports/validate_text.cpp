#include "underlag/reports/validate_text.hpp"

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/validate_report.hpp"

namespace underlag {
namespace {

constexpr Wording without_agreement{
    "inget avtal är inläst: verksamheter, lärosäten och belopp kontrolleras inte\n",
    "no agreement is loaded: units, universities and amounts are not checked\n"};
constexpr Wording annotated{"{}: listan med avvikelserna utmärkta\n",
                            "{}: the list with the findings marked\n"};

}  // namespace

void write_validate_text(const CheckedLists& checked, const std::string& annotated_file,
                         const ToldStyle& style, const Sink& out) {
    const Language language = style.findings.language;
    std::string facts;
    for (const ListShape& shape : checked.list.lists)
        facts += shape_line(checked.sources, shape, language) + "\n";
    if (checked.agreements.empty())
        facts += without_agreement.in(language);
    if (!annotated_file.empty())
        facts += annotated.filled(language, plain(annotated_file));
    if (style.findings.notes)
        out(facts);
    write_findings_text(checked.sources, checked.found, style.findings, out);
    if (!style.findings.notes)
        return;
    out(counts_line(checked.list.placements.size(), checked.found, language) + "\n");
    if (style.is_read_now)
        out(explain_hint(checked.found, language));
}

}  // namespace underlag
