// What `follow-up` answers: the year as figures. Students are counted and never named.
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/operations/follow_up.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// {"format":"underlag.follow-up/1", ...}
void write_follow_up_json(const FollowUp& follow, const Sources& sources,
                          const Diagnostics& findings, Language language, const Sink& out);

// The year and the year before, the frames, the figures for the state grant, the changes, the
// accrual and the contacts.
void write_follow_up_text(const FollowUp& follow, Language language, const Sink& out);

// The same as a page for a browser (html_of a TablePage).
[[nodiscard]] std::string follow_up_page(const FollowUp& follow, Language language);

}  // namespace underlag
