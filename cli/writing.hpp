// Files that are being written, as a command sees them: Ctrl-C and its kin are noted, so that it
// can leave nothing behind, and a bar shows how far it has come.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "cli/common_options.hpp"
#include "underlag/operations/run_files.hpp"

namespace underlag {

// From now on SIGINT ends the program at once with status 130, and says so in this language: there
// is nothing to take back yet.
void leave_when_interrupted(Language language);
// From now on SIGINT, SIGTERM and SIGHUP are only noted.
void note_interruptions();
[[nodiscard]] bool is_interrupted();

// How a run's files are written: interruptions are only noted from now on, and the bar goes with
// the request and its copies.
[[nodiscard]] WritingRequest writing_request(const SpeechOptions& speech, const std::string& folder,
                                             unsigned threads, Language language);

// One file that replaces what stands there, all at once. False when it was interrupted: then
// nothing is written. Throws IoError, which names the file.
[[nodiscard]] bool write_file(const std::string& file,
                              const std::function<void(const std::filesystem::path&)>& write);

}  // namespace underlag
