#include "underlag/operations/agreed_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace underlag {
namespace {

Digest digest_of_lines(const Document& document) {
    std::string text;
    for (const Line& line : document.lines)
        fmt::format_to(std::back_inserter(text), "{} {}|{}|{}|{} {} {} {} {}\n",
                       static_cast<int>(line.claim.kind), line.claim.part, line.name,
                       line.reason_text, line.period.first().days_since_1970(),
                       line.period.last().days_since_1970(), line.quantity, line.price.ore(),
                       line.amount.ore());
    return digest_of(text);
}

}  // namespace

NumberedRun::NumberedRun(const DocumentRun& run)
    : credit_notes(static_cast<std::size_t>(
          std::ranges::count(run.documents, DocumentKind::credit, &Document::kind))),
      invoiced(run.invoiced()),
      credited(run.credited()),
      first_number(run.documents.front().number),
      last_number(run.documents.back().number) {
    invoice_bases = run.documents.size() - credit_notes;
    for (const Document& document : run.documents)
        documents.push_back(
            {document.number, document.credits, document.agreement, document.agreement_reference,
             document.note, document.due_date, document.issuer, document.receiver, document.subject,
             document.policy,
             digest_of_lines(document.lines_to_make > 0 ? run.whole(document) : document)});
}

RunConsent plan_with_consent(const RunSteps& steps, bool is_dry_run) {
    const bool asks = !is_dry_run && steps.is_agreed_to;
    steps.begin(!is_dry_run && !asks);
    if (!steps.plan())
        return RunConsent::stopped;
    if (is_dry_run || steps.run().documents.empty())
        return RunConsent::only_shown;
    if (!asks)
        return RunConsent::agreed;
    const NumberedRun shown(steps.run());
    // Nobody else has to wait for the answer.
    steps.let_go();
    if (!steps.is_agreed_to(shown))
        return RunConsent::declined;
    steps.begin(true);
    if (!steps.plan())
        return RunConsent::stopped;
    const bool is_as_shown = !steps.run().documents.empty() && NumberedRun(steps.run()) == shown;
    return is_as_shown ? RunConsent::agreed : RunConsent::changed;
}

}  // namespace underlag
