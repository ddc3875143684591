// The plan of a year as text, JSON and workbooks to send (§ 4.2).
#pragma once

#include <filesystem>
#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/followup/year_plan.hpp"
#include "underlag/reports/sink.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

// "plan-2027-KI.xlsx": of each university its own, since it is sent to it.
[[nodiscard]] std::string plan_file(const UniversityPlan& plan, int year);

void write_plan_text(const YearPlan& plan, Language language, const Sink& out);

// {"format":"underlag.year-plan/1", ...}
void write_plan_json(const YearPlan& plan, const Sources& sources, const Diagnostics& findings,
                     Language language, const Sink& out);

// Sheets Plan and Kontaktpersoner. Of other universities nothing is said but how many of the places
// they have. `created` is what the file says about its age. Throws IoError; what was written by
// then is for the caller to remove.
void write_plan_workbook(const UniversityPlan& plan, int year, Language language, Date created,
                         const std::filesystem::path& path);

}  // namespace underlag
