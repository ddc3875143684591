#include "cli/writing.hpp"

#include "cli/environment.hpp"
#include "cli/interruption.hpp"
#include "underlag/files/system.hpp"

namespace underlag {

Writing::Writing(const SpeechOptions& speech, std::string folder, unsigned threads,
                 Language language)
    : folder_(std::move(folder)),
      threads_(threads),
      shows_progress_(!speech.quiet && standard_error_is_terminal()),
      language_(language) {
    note_interruptions();
}

WritingRequest Writing::request() const {
    const auto bar = std::make_shared<Progress>(shows_progress_, language_);
    WritingRequest request;
    request.folder = path_of(folder_);
    request.threads = threads_;
    request.is_interrupted = is_interrupted;
    request.progress = [bar](std::size_t made, std::size_t of) { bar->show(made, of); };
    return request;
}

}  // namespace underlag
