// Runs a command and tells what it cost: wall, user and system seconds, and peak memory in KiB.
// A program of its own, since a child's peak memory counts that of the process it was forked from.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void run(char** command) {
    const int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(null, STDOUT_FILENO);
    execvp(command[0], command);
    std::perror(command[0]);
    _exit(127);
}

}  // namespace

// measure COMMAND [ARGUMENT...]: the command's standard output is thrown away.
int main(int count, char** arguments) {
    if (count < 2)
        return 2;
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0)
        run(arguments + 1);
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return 1;
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    std::printf("%.6f %.6f %.6f %ld %d\n", wall.count(), seconds(used.ru_utime),
                seconds(used.ru_stime), used.ru_maxrss,
                WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}
