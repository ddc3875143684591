// What `explain NUMBER` and `explain PLACEMENT` answer: how every krona came about, worked as a
// person would by hand, from the very steps that made the amount (§ 4.6).
#pragma once

#include <span>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/explanation.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// {"format":"underlag.explain/1","document":{...}}
void write_document_json(const ExplainedDocument& document, Language language, const Sink& out);
void write_document_text(const ExplainedDocument& document, Language language, const Sink& out);

// {"format":"underlag.explain/1","placements":[...]}: an id may be used under several agreements.
void write_placements_json(const std::vector<ExplainedPlacement>& placements, Language language,
                           const Sink& out);
void write_placements_text(const std::vector<ExplainedPlacement>& placements, Language language,
                           const Sink& out);

}  // namespace underlag
