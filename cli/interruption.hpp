// Ctrl-C and its kin while files are being written: noted, so that the command can leave nothing
// behind.
#pragma once

namespace underlag {

// From now on SIGINT, SIGTERM and SIGHUP are only noted.
void note_interruptions();
[[nodiscard]] bool is_interrupted();

}  // namespace underlag
