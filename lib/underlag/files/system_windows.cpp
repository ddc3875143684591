// Windows 10 and later. Who may read a file is there a matter of the folder it lies in.
#include "underlag/files/system.hpp"

#define WIN32_LEAN_AND_MEAN
#include <fcntl.h>
#include <io.h>
#include <locale.h>
#include <windows.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cwchar>
#include <utility>

#include "underlag/files/file_pattern.hpp"
#include "underlag/files/large_pages.hpp"

namespace underlag {
namespace {

constexpr DWORD shared_with_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

// Programs that guard or index files hold new ones open for a moment.
constexpr int times_to_try = 20;
constexpr DWORD milliseconds_between = 50, milliseconds_until_answered = 2'000;

template <typename Try>
bool succeeds_in_time(Try succeeds) {
    for (int times = 1;; ++times) {
        if (succeeds())
            return true;
        if (GetLastError() != ERROR_SHARING_VIOLATION || times == times_to_try)
            return false;
        Sleep(milliseconds_between);
    }
}

bool is_folder(const std::filesystem::path& path) {
    const DWORD attributes = GetFileAttributesW(path.c_str());
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

bool is_file(const std::filesystem::path& path) {
    const DWORD attributes = GetFileAttributesW(path.c_str());
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

// Windows says of a folder that access is denied, and of what lies "below" a file that there is no
// such path.
int error_number_for(const std::filesystem::path& path) {
    const DWORD error = GetLastError();
    if (error == ERROR_ACCESS_DENIED && is_folder(path))
        return EISDIR;
    if (error == ERROR_PATH_NOT_FOUND || error == ERROR_DIRECTORY)
        for (std::filesystem::path above = path.parent_path();
             !above.empty() && above != above.parent_path(); above = above.parent_path())
            if (is_file(above))
                return ENOTDIR;
    return error_number_of(static_cast<int>(error));
}

HANDLE opened(const std::filesystem::path& path, DWORD access, DWORD shared, DWORD disposition,
              DWORD flags) {
    return CreateFileW(path.c_str(), access, shared, nullptr, disposition, flags, nullptr);
}

// -1, with errno, when it cannot be opened.
int number_of(const std::filesystem::path& path, OpenFile::For purpose) {
    const bool reads = purpose == OpenFile::For::reading;
    const DWORD disposition = purpose == OpenFile::For::making        ? CREATE_NEW
                              : purpose == OpenFile::For::overwriting ? TRUNCATE_EXISTING
                                                                      : OPEN_EXISTING;
    const HANDLE handle =
        opened(path, reads ? GENERIC_READ : GENERIC_WRITE,
               reads ? shared_with_all : FILE_SHARE_READ, disposition, FILE_ATTRIBUTE_NORMAL);
    if (handle == INVALID_HANDLE_VALUE) {
        errno = error_number_for(path);
        return -1;
    }
    return _open_osfhandle(reinterpret_cast<std::intptr_t>(handle), _O_BINARY | _O_NOINHERIT);
}

HANDLE handle_of(int number) {
    return reinterpret_cast<HANDLE>(_get_osfhandle(number));
}

bool is_done(BOOL outcome) {
    if (outcome != 0)
        return true;
    errno = error_number_of(static_cast<int>(GetLastError()));
    return false;
}

}  // namespace

std::filesystem::path path_of(std::string_view name) {
    const int size = static_cast<int>(name.size());
    std::wstring wide(static_cast<std::size_t>(std::max(
                          0, MultiByteToWideChar(CP_UTF8, 0, name.data(), size, nullptr, 0))),
                      L'\0');
    MultiByteToWideChar(CP_UTF8, 0, name.data(), size, wide.data(), static_cast<int>(wide.size()));
    return {std::move(wide)};
}

std::string name_of(const std::filesystem::path& path) {
    const std::wstring& wide = path.native();
    const int size = static_cast<int>(wide.size());
    const auto convert = [&](char* to, int room) {
        return WideCharToMultiByte(CP_UTF8, 0, wide.data(), size, to, room, nullptr, nullptr);
    };
    std::string name(static_cast<std::size_t>(std::max(0, convert(nullptr, 0))), '\0');
    convert(name.data(), static_cast<int>(name.size()));
    std::ranges::replace(name, '\\', '/');
    return name;
}

OpenFile::OpenFile(const std::filesystem::path& path, For purpose)
    : number_(underlag::number_of(path, purpose)), is_ours_(true) {}

OpenFile::~OpenFile() {
    if (is_ours_ && is_open())
        ::_close(number_);
}

std::optional<std::uintmax_t> OpenFile::size() const {
    const HANDLE handle = handle_of(number_);
    LARGE_INTEGER size{};
    if (GetFileType(handle) != FILE_TYPE_DISK || GetFileSizeEx(handle, &size) == 0)
        return std::nullopt;
    return static_cast<std::uintmax_t>(size.QuadPart);
}

std::ptrdiff_t OpenFile::read(char* to, std::size_t most) const {
    constexpr std::size_t most_at_once = std::size_t{1} << 30U;
    DWORD count = 0;
    SetLastError(ERROR_SUCCESS);
    if (ReadFile(handle_of(number_), to, static_cast<DWORD>(std::min(most, most_at_once)), &count,
                 nullptr) == 0) {
        if (GetLastError() == ERROR_BROKEN_PIPE)  // whoever wrote has finished
            return 0;
        errno = error_number_of(static_cast<int>(GetLastError()));
        return -1;
    }
    // Ctrl-C at a console ends the wait for a line, a moment before another thread answers it: that
    // is not the end of a list.
    if (count == 0 && GetLastError() == ERROR_OPERATION_ABORTED)
        Sleep(milliseconds_until_answered);
    return count;
}

bool OpenFile::write(std::string_view bytes) const {
    constexpr std::size_t most_at_once = std::size_t{1} << 30U;
    while (!bytes.empty()) {
        DWORD count = 0;
        if (!is_done(WriteFile(handle_of(number_), bytes.data(),
                               static_cast<DWORD>(std::min(bytes.size(), most_at_once)), &count,
                               nullptr)))
            return false;
        bytes.remove_prefix(count);
    }
    return true;
}

bool OpenFile::flush() const {
    return is_done(FlushFileBuffers(handle_of(number_)));
}

bool OpenFile::close() {
    return ::_close(std::exchange(number_, -1)) == 0;
}

std::FILE* open_to_write(const std::filesystem::path& path) {
    std::FILE* stream = _wfopen(path.c_str(), L"wbN");
    if (stream == nullptr)
        errno = error_number_for(path);
    return stream;
}

// Temporary by its attribute too: it is then written to the disk only when memory is short.
std::FILE* open_temporary() {
    static std::atomic<unsigned> counter{0};
    std::array<wchar_t, MAX_PATH + 1> folder{};
    if (GetTempPathW(static_cast<DWORD>(folder.size()), folder.data()) == 0)
        return nullptr;
    while (true) {
        const std::wstring path = std::wstring{folder.data()} + L"underlag-" +
                                  std::to_wstring(process_number()) + L"-" +
                                  std::to_wstring(++counter) + L".tmp";
        const HANDLE handle = opened(path, GENERIC_READ | GENERIC_WRITE, 0, CREATE_NEW,
                                     FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE);
        if (handle != INVALID_HANDLE_VALUE)
            return _fdopen(
                _open_osfhandle(reinterpret_cast<std::intptr_t>(handle), _O_BINARY | _O_NOINHERIT),
                "w+b");
        if (GetLastError() != ERROR_FILE_EXISTS) {
            errno = error_number_of(static_cast<int>(GetLastError()));
            return nullptr;
        }
    }
}

bool move_to(std::FILE* stream, std::uint64_t place) {
    return _fseeki64(stream, static_cast<std::int64_t>(place), SEEK_SET) == 0;
}

bool make_folder(const std::filesystem::path& folder) {
    if (CreateDirectoryW(folder.c_str(), nullptr) != 0)
        return true;
    errno = error_number_for(folder);
    return false;
}

void remove_empty_folder(const std::filesystem::path& folder) {
    RemoveDirectoryW(folder.c_str());
}

void remove_file(const std::filesystem::path& file) {
    (void)succeeds_in_time([&] { return DeleteFileW(file.c_str()) != 0; });
}

bool rename_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    return is_done(succeeds_in_time([&] {
        return MoveFileExW(from.c_str(), to.c_str(),
                           MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
    }));
}

int error_of_replacing(const std::filesystem::path& file) {
    const DWORD attributes = GetFileAttributesW(file.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES)
        return 0;
    if ((attributes & FILE_ATTRIBUTE_READONLY) != 0)
        return EACCES;
    HANDLE handle = INVALID_HANDLE_VALUE;
    if (!succeeds_in_time([&] {
            handle =
                opened(file, DELETE, shared_with_all, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT);
            return handle != INVALID_HANDLE_VALUE;
        }))
        return error_number_for(file);
    CloseHandle(handle);
    return 0;
}

// What was renamed with MOVEFILE_WRITE_THROUGH is there already.
bool flush_folder(const std::filesystem::path& /*folder*/) {
    return true;
}

// Locks belong to who has opened the file here, so it may be opened once more.
int error_of_access(const std::filesystem::path& path, Access access) {
    const DWORD wanted = access == Access::read    ? GENERIC_READ
                         : access == Access::write ? FILE_ADD_FILE
                                                   : FILE_TRAVERSE;
    const HANDLE handle =
        opened(path, wanted, shared_with_all, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS);
    if (handle == INVALID_HANDLE_VALUE)
        return error_number_for(path);
    CloseHandle(handle);
    return 0;
}

bool names_device(const std::filesystem::path& path) {
    return std::ranges::any_of(path.relative_path(), [](const std::filesystem::path& name) {
        return is_device_name(name_of(name));
    });
}

void prefer_large_pages(std::span<const std::byte> /*memory*/) {}

// Only a program that has asked for another locale pays for this.
struct NumbersInC::Before {
    int was_per_thread;
    std::string name;
};

NumbersInC::NumbersInC() : before_(nullptr) {
    const char* name = setlocale(LC_NUMERIC, nullptr);
    if (name == nullptr || std::string_view{name} == "C")
        return;
    before_ = new Before{0, name};
    before_->was_per_thread = _configthreadlocale(_ENABLE_PER_THREAD_LOCALE);
    setlocale(LC_NUMERIC, "C");
}

NumbersInC::~NumbersInC() {
    if (before_ == nullptr)
        return;
    setlocale(LC_NUMERIC, before_->name.c_str());
    _configthreadlocale(before_->was_per_thread);
    delete before_;
}

}  // namespace underlag
