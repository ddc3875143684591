// Ctrl-C and its kin: status 130; while files are being written only noted, so that the command can
// leave nothing behind.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// From now on SIGINT ends the program at once with status 130, and says so in this language: there
// is nothing to take back yet.
void leave_when_interrupted(Language language);
// From now on SIGINT, SIGTERM and SIGHUP are only noted.
void note_interruptions();
[[nodiscard]] bool is_interrupted();

}  // namespace underlag
