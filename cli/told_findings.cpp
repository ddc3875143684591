#include "cli/told_findings.hpp"

#include "cli/environment.hpp"
#include "cli/explain_hint.hpp"
#include "cli/output.hpp"
#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/validate_report.hpp"

namespace underlag {
namespace {

constexpr Wording left_message{
    "placeringar under avtalet {} lämnas som de är: avtalet är inte inläst\n",
    "placements under the agreement {} are left as they are: the agreement is not loaded\n"};

}  // namespace

void tell_findings(const CheckedLists& checked, std::size_t rows, const SpeechOptions& speech,
                   bool list_all, Language language) {
    const Sink messages = standard_error();
    if (!speech.quiet)
        for (const ListShape& shape : checked.list.lists)
            if (checked.sources[shape.source].is_list())
                messages(shape_line(checked.sources, shape, language) + "\n");
    write_findings_text(checked.sources, checked.found,
                        text_style(speech, list_all, language, standard_error_is_terminal()),
                        messages);
    if (speech.quiet)
        return;
    messages(counts_line(rows, checked.found, language) + "\n");
    if (standard_error_is_terminal())
        messages(explain_hint(checked.found, language));
}

void tell_of_agreements_left(const std::vector<std::string>& agreements, Language language) {
    for (const std::string& id : agreements)
        standard_error()(left_message.filled(language, id));
}

}  // namespace underlag
