// What `share` answers: text for a person, JSON (underlag.share/1). As CSV it is
// write_generate_csv.
#pragma once

#include "underlag/operations/share.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// Contract, section 10. `run`: the plan's, or what was recorded of it. Of a plan that errors
// stopped, the object with nothing done.
void write_share_json(const SharePlan& plan, const DocumentRun& run, Language language,
                      const Sink& out);

// The cost with its steps, each part with its shares, the documents. `written`: false says what
// would be made (--dry-run).
void write_share_text(const SharePlan& plan, const DocumentRun& run, bool written,
                      Language language, const Sink& out);

}  // namespace underlag
