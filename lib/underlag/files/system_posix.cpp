#include "underlag/files/system.hpp"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>

#include "underlag/files/large_pages.hpp"

namespace underlag {
namespace {

constexpr mode_t for_owner_and_group = 0640;
constexpr mode_t folder_for_owner_and_group = 0750;

// Repeats a system call that a signal interrupted.
template <typename Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

int flags_for(OpenFile::For purpose) {
    switch (purpose) {
        case OpenFile::For::reading:
            return O_RDONLY;
        case OpenFile::For::writing:
            return O_WRONLY;
        case OpenFile::For::overwriting:
            return O_WRONLY | O_TRUNC;
        case OpenFile::For::making:
            return O_WRONLY | O_CREAT | O_EXCL;
    }
    return O_RDONLY;
}

int opened(const std::filesystem::path& path, int flags) {
    return uninterrupted(
        [&] { return ::open(path.c_str(), flags | O_CLOEXEC, for_owner_and_group); });
}

}  // namespace

// Names are bytes here, and kept as they are.
std::filesystem::path path_of(std::string_view name) {
    return {name};
}

std::string name_of(const std::filesystem::path& path) {
    return path.native();
}

OpenFile::OpenFile(const std::filesystem::path& path, For purpose)
    : number_(opened(path, flags_for(purpose))), is_ours_(true) {}

OpenFile::~OpenFile() {
    if (is_ours_ && is_open())
        ::close(number_);
}

std::optional<std::uintmax_t> OpenFile::size() const {
    struct stat status {};
    if (::fstat(number_, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size < 0)
        return std::nullopt;
    return static_cast<std::uintmax_t>(status.st_size);
}

std::ptrdiff_t OpenFile::read(char* to, std::size_t most) const {
    return uninterrupted([&] { return ::read(number_, to, most); });
}

bool OpenFile::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t count =
            uninterrupted([&] { return ::write(number_, bytes.data(), bytes.size()); });
        if (count < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool OpenFile::flush() const {
    return ::fsync(number_) == 0;
}

bool OpenFile::close() {
    return ::close(std::exchange(number_, -1)) == 0;
}

std::FILE* open_to_write(const std::filesystem::path& path) {
    return std::fopen(path.c_str(), "wb");
}

// Without a name from the beginning.
std::FILE* open_temporary() {
    std::error_code ignored;
    std::string path = std::filesystem::temp_directory_path(ignored) / "underlag-XXXXXX";
    const int number = ::mkstemp(path.data());
    if (number < 0)
        return nullptr;
    ::unlink(path.c_str());
    return ::fdopen(number, "w+b");
}

bool move_to(std::FILE* stream, std::uint64_t place) {
    return ::fseeko(stream, static_cast<off_t>(place), SEEK_SET) == 0;
}

bool make_folder(const std::filesystem::path& folder) {
    return ::mkdir(folder.c_str(), folder_for_owner_and_group) == 0;
}

void remove_empty_folder(const std::filesystem::path& folder) {
    ::rmdir(folder.c_str());
}

void remove_file(const std::filesystem::path& file) {
    ::unlink(file.c_str());
}

bool rename_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    return ::rename(from.c_str(), to.c_str()) == 0;
}

// A file that another program holds open keeps its bytes there under no name.
int error_of_replacing(const std::filesystem::path& /*file*/) {
    return 0;
}

// Network shares that cannot do this say EINVAL or the like, and a folder may be closed to reading.
bool flush_folder(const std::filesystem::path& folder) {
    const int number = opened(folder, O_RDONLY | O_DIRECTORY);
    if (number < 0)
        return true;
    const bool has_failed = ::fsync(number) != 0 && (errno == EIO || errno == ENOSPC);
    const int error_number = errno;
    ::close(number);
    errno = error_number;
    return !has_failed;
}

int error_of_access(const std::filesystem::path& path, Access access) {
    const int wanted = access == Access::read ? R_OK : access == Access::write ? W_OK : X_OK;
    return ::access(path.c_str(), wanted) == 0 ? 0 : errno;
}

bool names_device(const std::filesystem::path& /*path*/) {
    return false;
}

unsigned long process_number() {
    return static_cast<unsigned long>(::getpid());
}

// Another user's may not be sent a signal, and is there.
bool is_running(unsigned long process_number) {
    const auto process = static_cast<pid_t>(process_number);
    return process > 0 && static_cast<unsigned long>(process) == process_number &&
           (::kill(process, 0) == 0 || errno != ESRCH);
}

std::string computer_name() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0)
        name.front() = '\0';
    // Containers can have the computer's name, and numbers of their own.
    std::error_code none;
    const auto container = std::filesystem::read_symlink("/proc/self/ns/pid", none);
    return std::string{name.data()} + " " + (none ? std::string{} : container.native());
}

int error_number_of(int of_system) {
    return of_system;
}

int error_number_of(const std::error_code& error) {
    return error.value();
}

std::string words_of_error(int error_number) {
    return std::generic_category().message(error_number);
}

void prefer_large_pages(std::span<const std::byte> memory) {
    constexpr std::size_t large_page = std::size_t{2} << 20U;
    auto* begin = const_cast<void*>(static_cast<const void*>(memory.data()));
    std::size_t size = memory.size();
    // Whole pages only: what else lies in the first and the last is not ours.
    if (std::align(large_page, large_page, begin, size) != nullptr)
        (void)::madvise(begin, size / large_page * large_page, MADV_HUGEPAGE);
}

NumbersInC::NumbersInC() {
    static const locale_t c = ::newlocale(LC_ALL_MASK, "C", nullptr);
    before_ = reinterpret_cast<Before*>(::uselocale(c));
}

NumbersInC::~NumbersInC() {
    ::uselocale(reinterpret_cast<locale_t>(before_));
}

}  // namespace underlag
