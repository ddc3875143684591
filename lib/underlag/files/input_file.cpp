#include "underlag/files/input_file.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "underlag/files/descriptor.hpp"
#include "underlag/files/digest.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/large_pages.hpp"

namespace underlag {
namespace {

constexpr std::size_t smallest_read = 65536;

// A regular file is read in one go: its size and one byte more, so that the end is seen at once.
// What has no size beforehand (a pipe, a file that grows) is read in ever larger pieces.
std::string read_all(int descriptor, const std::string& path) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        throw IoError(IoError::Action::read, path, errno);
    std::string bytes;
    reserve_large(bytes, S_ISREG(status.st_mode) && status.st_size > 0
                             ? static_cast<std::size_t>(status.st_size) + 1
                             : smallest_read);
    bytes.resize(bytes.capacity());
    std::size_t filled = 0;
    while (true) {
        const ssize_t count = uninterrupted(
            [&] { return ::read(descriptor, bytes.data() + filled, bytes.size() - filled); });
        if (count < 0)
            throw IoError(IoError::Action::read, path, errno);
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
        if (filled == bytes.size())
            bytes.resize(std::max(2 * bytes.size(), smallest_read));
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace

std::string read_file(const std::string& path) {
    if (path == "-")
        return read_all(STDIN_FILENO, path);
    const Descriptor file{path.c_str(), O_RDONLY};
    if (!file.is_open())
        throw IoError(IoError::Action::read, path, errno);
    return read_all(file.number(), path);
}

std::string sha256(std::string_view bytes) {
    return to_hex(as_bytes(digest_of(bytes)));
}

}  // namespace underlag
