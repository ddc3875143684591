// What `status` answers: where the terms stand, the agreement's coming dates, and what to do next.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/status.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// {"format":"underlag.status/1", ...}
void write_status_json(const LedgerStatus& status, Language language, const Sink& out);

// The terms with something open, the late units, the coming dates and the next command.
void write_status_text(const LedgerStatus& status, Language language, const Sink& out);

// The agreement's coming dates, and the last days to invoice shared costs, as a calendar file
// (RFC 5545): whole days, each with a name of its own, so that a calendar takes it once.
void write_status_calendar(const LedgerStatus& status, Language language, const Sink& out);

}  // namespace underlag
