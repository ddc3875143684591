// The yearly follow-up as a workbook to keep and to send: uppfoljning-2026.xlsx.
#pragma once

#include <filesystem>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/follow_up.hpp"

namespace underlag {

// Sheets Översikt, Verksamheter, Planeringsram, Ändringar, Kontaktpersoner, Statsbidrag and
// Periodisering, in the language. `created` is what the file says about its age. Throws IoError;
// what was written by then is for the caller to remove.
void write_follow_up_workbook(const FollowUp& follow, Language language, Date created,
                              const std::filesystem::path& path);

}  // namespace underlag
