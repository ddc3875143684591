// An open file of the system, closed when it goes out of scope.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace underlag {

// Repeats a system call that a signal interrupted.
template <typename Call>
[[nodiscard]] auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

class Descriptor {
   public:
    // Like open(2); when that fails `is_open` is false and errno says why. New files are for
    // their owner and group alone, less what the umask takes: they name students.
    Descriptor(const char* path, int flags)
        : number_(uninterrupted([&] { return ::open(path, flags | O_CLOEXEC, 0640); })) {}
    ~Descriptor() {
        if (is_open())
            ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

    // False, with errno, when the system reports only now that writing failed.
    [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

   private:
    int number_;
};

}  // namespace underlag
