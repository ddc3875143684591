#include "cli/output.hpp"

#include <unistd.h>

#include <cerrno>
#include <string>

#include "underlag/files/io_error.hpp"

namespace underlag {
namespace {

// 0, or the errno of what went wrong.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

}  // namespace

Sink standard_output() {
    return [](std::string_view bytes) {
        if (const int error = write_all(STDOUT_FILENO, bytes); error != 0)
            throw IoError(IoError::Action::write, std::string{standard_output_name}, error);
    };
}

Sink standard_error() {
    return [](std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); };
}

}  // namespace underlag
