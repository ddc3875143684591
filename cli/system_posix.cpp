#include "cli/system.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace underlag {
namespace {

int number_of(Stream stream) {
    switch (stream) {
        case Stream::input:
            return STDIN_FILENO;
        case Stream::output:
            return STDOUT_FILENO;
        case Stream::error:
            return STDERR_FILENO;
    }
    return STDERR_FILENO;
}

void answer_signal(int signal, Answer with) {
    struct sigaction action {};
    sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = with;
    sigaction(signal, &action, nullptr);
}

}  // namespace

void set_up_terminal() {}

std::vector<std::string> words_of(int argc, char** argv) {
    return {argv + 1, argv + std::max(argc, 1)};
}

bool is_terminal(Stream stream) {
    return ::isatty(number_of(stream)) == 1;
}

int write_to(Stream stream, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(number_of(stream), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

bool understands_colors(Stream /*stream*/) {
    return environment_variable("TERM") != "dumb";
}

void answer_ctrl_c(Answer answer) {
    answer_signal(SIGINT, answer);
}

void answer_interruptions(Answer answer) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        answer_signal(signal, answer);
}

void leave(int status) {
    ::_exit(status);
}

std::string environment_variable(const char* name) {
    const char* value =
        std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread starts
    return value == nullptr ? "" : value;
}

std::string locale_of_system() {
    return {};
}

std::tm local_time(std::time_t moment) {
    std::tm local{};
    localtime_r(&moment, &local);
    return local;
}

}  // namespace underlag
