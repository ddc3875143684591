// The question before documents are numbered, and what is said when they are not.
#pragma once

#include <string>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/agreed_run.hpp"

namespace underlag {

// How many documents, their kronor and numbers; without a line break, as the answer follows it.
[[nodiscard]] std::string issue_question(const NumberedRun& run, Language language);

// What begins with j or y. Everything else is no.
[[nodiscard]] bool means_yes(std::string_view answer);

// Why nothing was issued of a run that was declined or changed; empty for another consent.
[[nodiscard]] std::string_view unissued_text(RunConsent consent, Language language);

}  // namespace underlag
