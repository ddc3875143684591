#include "cli/interruption.hpp"

#include <unistd.h>

#include <csignal>
#include <initializer_list>

#include "cli/exit_code.hpp"
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

// A handler may call little more than this.
void leave(int /*signal*/) {
    const std::string_view said =
        nothing_written.in(says_it_in_english != 0 ? Language::english : Language::swedish);
    // Whether it can be said or not, this is the end.
    static_cast<void>(!::write(STDERR_FILENO, said.data(), said.size()));
    ::_exit(static_cast<int>(ExitCode::interrupted));
}

// Not where whoever started the program wants it to go on (nohup, a job in the background).
void answer(int signal, void (*with)(int)) {
    struct sigaction action {};
    sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = with;
    sigaction(signal, &action, nullptr);
}

}  // namespace

void leave_when_interrupted(Language language) {
    says_it_in_english = language == Language::english ? 1 : 0;
    answer(SIGINT, leave);
}

void note_interruptions() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        answer(signal, note);
}

bool is_interrupted() {
    return interrupted != 0;
}

}  // namespace underlag
