#include "cli/interruption.hpp"

#include <csignal>

#include "cli/exit_code.hpp"
#include "cli/system.hpp"
#include "underlag/diagnostics/wording.hpp"

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

}  // namespace underlag
