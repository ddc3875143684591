// The parts of a workbook while they are collected: in memory, and only large ones in a file.
#include <xlsxwriter.h>

#include <stdio_ext.h>

#include <cstdio>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "underlag/files/system.hpp"

namespace {

constexpr std::size_t most_in_memory = std::size_t{4} * 1024 * 1024;

// What stands behind a stream: bytes in memory, or a temporary file once there are many.
class TemporaryPart {
   public:
    TemporaryPart() = default;
    ~TemporaryPart() {
        if (file_ != nullptr)
            std::fclose(file_);
    }
    TemporaryPart(const TemporaryPart&) = delete;
    TemporaryPart& operator=(const TemporaryPart&) = delete;

    // False from the first piece that found no room: the library goes on, and a hole in a part
    // would not be noticed, but a missing end is.
    [[nodiscard]] bool add(std::string_view bytes) {
        has_failed_ = has_failed_ || !has_added(bytes);
        return !has_failed_;
    }

    [[nodiscard]] std::size_t read(char* to, std::size_t most) {
        if (file_ != nullptr)
            return std::fread(to, 1, most, file_);
        const std::size_t count = bytes_.copy(to, most, at_);
        at_ += count;
        return count;
    }

    // As fseek(3); the place from the beginning, or -1.
    [[nodiscard]] off64_t seek(off64_t place, int from) {
        if (file_ != nullptr)
            return fseeko64(file_, place, from) == 0 ? ftello64(file_) : -1;
        const std::size_t begin = from == SEEK_SET ? 0 : from == SEEK_CUR ? at_ : bytes_.size();
        const off64_t wanted = static_cast<off64_t>(begin) + place;
        if (wanted < 0 || wanted > static_cast<off64_t>(bytes_.size()))
            return -1;
        at_ = static_cast<std::size_t>(wanted);
        return wanted;
    }

   private:
    bool has_added(std::string_view bytes) {
        if (file_ == nullptr && at_ + bytes.size() <= most_in_memory) {
            bytes_.replace(at_, bytes.size(), bytes);
            at_ += bytes.size();
            return true;
        }
        return (file_ != nullptr || has_moved_to_file()) && is_in_file(bytes);
    }

    bool has_moved_to_file() {
        file_ = underlag::open_temporary();
        return file_ != nullptr && is_in_file(std::exchange(bytes_, {})) &&
               fseeko64(file_, static_cast<off64_t>(at_), SEEK_SET) == 0;
    }

    bool is_in_file(std::string_view bytes) {
        return std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size();
    }

    std::string bytes_;
    std::size_t at_ = 0;
    std::FILE* file_ = nullptr;
    bool has_failed_ = false;
};

TemporaryPart& part(void* cookie) {
    return *static_cast<TemporaryPart*>(cookie);
}

// C code calls these: an exception must not leave them.
ssize_t read_part(void* cookie, char* to, std::size_t most) noexcept {
    return static_cast<ssize_t>(part(cookie).read(to, most));
}

ssize_t write_part(void* cookie, const char* bytes, std::size_t size) noexcept {
    return part(cookie).add({bytes, size}) ? static_cast<ssize_t>(size) : 0;
}

int seek_part(void* cookie, off64_t* place, int from) noexcept {
    const off64_t reached = part(cookie).seek(*place, from);
    *place = reached;
    return reached < 0 ? -1 : 0;
}

int close_part(void* cookie) noexcept {
    delete static_cast<TemporaryPart*>(cookie);
    return 0;
}

}  // namespace

extern "C" std::FILE* lxw_tmpfile(char* /*folder*/) {
    std::unique_ptr<TemporaryPart> made(new (std::nothrow) TemporaryPart);
    if (made == nullptr)
        return nullptr;
    std::FILE* stream =
        fopencookie(made.get(), "w+b", {read_part, write_part, seek_part, close_part});
    if (stream == nullptr)
        return nullptr;
    made.release();
    __fsetlocking(stream, FSETLOCKING_BYCALLER);  // one thread writes a workbook
    return stream;
}
