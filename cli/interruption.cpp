#include "cli/interruption.hpp"

#include <unistd.h>

#include <csignal>
#include <initializer_list>

#include "cli/exit_code.hpp"

namespace underlag {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void note(int /*signal*/) {
    interrupted = 1;
}

void leave(int /*signal*/) {
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

void leave_when_interrupted() {
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
