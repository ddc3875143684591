#include "underlag/operations/agreed_run.hpp"

#include <algorithm>

namespace underlag {

NumberedRun::NumberedRun(const DocumentRun& run)
    : credit_notes(static_cast<std::size_t>(
          std::ranges::count(run.documents, DocumentKind::credit, &Document::kind))),
      invoiced(run.invoiced()),
      credited(run.credited()),
      first_number(run.documents.front().number),
      last_number(run.documents.back().number) {
    invoice_bases = run.documents.size() - credit_notes;
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
