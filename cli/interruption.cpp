#include "cli/interruption.hpp"

#include <csignal>
#include <initializer_list>

namespace underlag {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void note(int /*signal*/) {
    interrupted = 1;
}

}  // namespace

void note_interruptions() {
    struct sigaction action {};
    action.sa_handler = note;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
}

bool is_interrupted() {
    return interrupted != 0;
}

}  // namespace underlag
