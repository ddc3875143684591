// Put before a program with LD_PRELOAD: makes one of its calls that write fail, or kills it there.
//
//   FAIL_AT=17     the number of the call, from 1; 0 or unset: none
//   FAIL_WITH=...  kill (SIGKILL before the call), or the number of an error (28: no space left)
//   FAIL_COUNT=F   writes the number of calls that were made into the file F, at the end
//
// Calls are counted over all threads; with one job they come in the same order every time.
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> calls{0};

long wanted_call() {
    static const long wanted = [] {
        const char* text = std::getenv("FAIL_AT");
        return text == nullptr ? 0L : std::atol(text);
    }();
    return wanted;
}

// True when this call is to fail; errno then says how.
bool fails_now() {
    if (++calls != wanted_call())
        return false;
    const char* how = std::getenv("FAIL_WITH");
    if (how == nullptr || std::strcmp(how, "kill") == 0)
        ::kill(::getpid(), SIGKILL);
    errno = std::atoi(how);
    return true;
}

template <typename Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// Only at the end of a program that was not killed.
struct AtEnd {
    ~AtEnd() {
        const char* path = std::getenv("FAIL_COUNT");
        if (path == nullptr)
            return;
        if (FILE* file = std::fopen(path, "w")) {
            std::fprintf(file, "%ld\n", calls.load());
            std::fclose(file);
        }
    }
} at_end;

bool makes_files(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
    // What the program says to people is not what these tests are about.
    if (file > 2 && fails_now())
        return -1;
    return real<ssize_t(int, const void*, size_t)>("write")(file, bytes, size);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    return fails_now() ? -1
                       : real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(file, bytes, size, at);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return fails_now() ? -1 : real<ssize_t(int, const void*, size_t, off_t)>("pwrite")(file, bytes, size, at);
}

int fsync(int file) { return fails_now() ? -1 : real<int(int)>("fsync")(file); }
int fdatasync(int file) { return fails_now() ? -1 : real<int(int)>("fdatasync")(file); }

int ftruncate(int file, off_t size) {
    return fails_now() ? -1 : real<int(int, off_t)>("ftruncate")(file, size);
}
int ftruncate64(int file, off64_t size) {
    return fails_now() ? -1 : real<int(int, off64_t)>("ftruncate64")(file, size);
}

int rename(const char* from, const char* to) {
    return fails_now() ? -1 : real<int(const char*, const char*)>("rename")(from, to);
}
int unlink(const char* path) { return fails_now() ? -1 : real<int(const char*)>("unlink")(path); }
int rmdir(const char* path) { return fails_now() ? -1 : real<int(const char*)>("rmdir")(path); }
int mkdir(const char* path, mode_t mode) {
    return fails_now() ? -1 : real<int(const char*, mode_t)>("mkdir")(path, mode);
}

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = makes_files(flags) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (makes_files(flags) && fails_now())
        return -1;
    return real<int(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = makes_files(flags) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (makes_files(flags) && fails_now())
        return -1;
    return real<int(const char*, int, ...)>("open64")(path, flags, mode);
}

}  // extern "C"
