// Files that are being written, as a command sees them: Ctrl-C is noted, and a bar shows how far it
// has come.
#pragma once

#include <memory>
#include <string>

#include "cli/common_options.hpp"
#include "cli/progress.hpp"
#include "underlag/operations/run_files.hpp"

namespace underlag {

// From now on interruptions are only noted.
class Writing {
   public:
    Writing(const SpeechOptions& speech, std::string folder, unsigned threads, Language language);

    // The bar goes with it and its copies.
    [[nodiscard]] WritingRequest request() const;

   private:
    std::string folder_;
    unsigned threads_;
    bool shows_progress_;
    Language language_;
};

}  // namespace underlag
