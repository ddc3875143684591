#include "underlag/files/input_file.hpp"

#include <algorithm>
#include <cerrno>

#include "underlag/files/digest.hpp"
#include "underlag/files/io_error.hpp"
#include "underlag/files/large_pages.hpp"
#include "underlag/files/system.hpp"

namespace underlag {
namespace {

// Small enough to stay in the processor's cache from when the string clears it until it is read.
constexpr std::size_t piece = 262'144;

// There is room for a regular file and one byte more, so that the end is seen at once. What has no
// size beforehand (a pipe, a file that grows) makes room as it comes.
std::string read_all(const OpenFile& file, const std::string& path) {
    const std::uintmax_t size = file.size().value_or(0);
    std::string bytes;
    reserve_large(bytes, size > 0 ? static_cast<std::size_t>(size) + 1 : piece);
    std::size_t filled = 0;
    while (true) {
        if (filled == bytes.size())
            bytes.resize(filled < bytes.capacity() ? std::min(filled + piece, bytes.capacity())
                                                   : filled + piece);
        const std::ptrdiff_t count = file.read(bytes.data() + filled, bytes.size() - filled);
        if (count < 0)
            throw IoError(IoError::Action::read, path, errno);
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace

std::string read_file(const std::string& path) {
    if (path == "-")
        return read_all(OpenFile::standard_input(), path);
    const OpenFile file{path_of(path), OpenFile::For::reading};
    if (!file.is_open())
        throw IoError(IoError::Action::read, path, errno);
    return read_all(file, path);
}

std::string sha256(std::string_view bytes) {
    return to_hex(as_bytes(digest_of(bytes)));
}

}  // namespace underlag
