// The files of `follow-up`: in Swedish, like all documents, since they are sent and kept.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/followup/year_plan.hpp"
#include "underlag/operations/follow_up.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// "uppfoljning-2026.xlsx", and with `with_page` the same as a page. To be published. `created` is
// what the files say about their age. Throws IoError.
void stage_follow_up(const FollowUp& follow, const std::filesystem::path& folder, bool with_page,
                     Date created, StagedFiles& staged);

// A workbook for each university.
void stage_plan(const YearPlan& plan, const std::filesystem::path& folder, Date created,
                StagedFiles& staged);

// What is said of those that have been published: a line each, after an empty one.
[[nodiscard]] std::string written_files_text(const std::vector<std::string>& files,
                                             Language language);

}  // namespace underlag
