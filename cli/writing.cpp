#include "cli/writing.hpp"

#include <csignal>
#include <memory>

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/system.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/files/system.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_written{"\navbrutet innan någon fil skrevs\n",
                                  "\ninterrupted before any file was written\n"};

volatile std::sig_atomic_t interrupted = 0;
volatile std::sig_atomic_t says_it_in_english = 0;

void note(int /*signal*/) {
    interrupted = 1;
}

void say_and_leave(int /*signal*/) {
    const std::string_view said =
        nothing_written.in(says_it_in_english != 0 ? Language::english : Language::swedish);
    // Whether it can be said or not, this is the end.
    static_cast<void>(write_to(Stream::error, said));
    leave(static_cast<int>(ExitCode::interrupted));
}

}  // namespace

void leave_when_interrupted(Language language) {
    says_it_in_english = language == Language::english ? 1 : 0;
    answer_ctrl_c(say_and_leave);
}

void note_interruptions() {
    answer_interruptions(note);
}

bool is_interrupted() {
    return interrupted != 0;
}

WritingRequest writing_request(const SpeechOptions& speech, const std::string& folder,
                               unsigned threads, Language language) {
    note_interruptions();
    const auto bar =
        std::make_shared<Progress>(!speech.quiet && standard_error_is_terminal(), language);
    WritingRequest request;
    request.folder = path_of(folder);
    request.threads = threads;
    request.is_interrupted = is_interrupted;
    request.progress = [bar](std::size_t made, std::size_t of) { bar->show(made, of); };
    return request;
}

bool write_file(const std::string& file,
                const std::function<void(const std::filesystem::path&)>& write) {
    note_interruptions();
    StagedFiles staged;
    staged.make(path_of(file), write);
    if (is_interrupted())
        return false;
    staged.publish();
    return true;
}

}  // namespace underlag
