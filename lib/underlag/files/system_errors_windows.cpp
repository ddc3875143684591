// What goes wrong on Windows, by the numbers and in the words that it has on Linux.
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "underlag/files/system.hpp"

namespace underlag {
namespace {

constexpr int disk_quota_exceeded = 1295;  // mingw has no name for it

struct Words {
    int error_number;
    const char* english;
};

// As Linux has them, but of a file that somebody has open.
constexpr std::array<Words, 22> words{{{ENOENT, "No such file or directory"},
                                       {EACCES, "Permission denied"},
                                       {EPERM, "Operation not permitted"},
                                       {EISDIR, "Is a directory"},
                                       {ENOTDIR, "Not a directory"},
                                       {ENOSPC, "No space left on device"},
                                       {EFBIG, "File too large"},
                                       {EROFS, "Read-only file system"},
                                       {ENAMETOOLONG, "File name too long"},
                                       {EIO, "Input/output error"},
                                       {ELOOP, "Too many levels of symbolic links"},
                                       {EMFILE, "Too many open files"},
                                       {ENFILE, "Too many open files in system"},
                                       {EBUSY, "The file is open in another program"},
                                       {EINVAL, "Invalid argument"},
                                       {ENXIO, "No such device or address"},
                                       {ENOMEM, "Cannot allocate memory"},
                                       {EEXIST, "File exists"},
                                       {ENOTEMPTY, "Directory not empty"},
                                       {EBADF, "Bad file descriptor"},
                                       {EPIPE, "Broken pipe"},
                                       {0, "Success"}}};

}  // namespace

int error_number_of(int of_system) {
    switch (of_system) {
        case ERROR_SUCCESS:
            return 0;
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_DRIVE:
        case ERROR_BAD_NETPATH:
        case ERROR_BAD_NET_NAME:
        case ERROR_BAD_PATHNAME:
        case ERROR_INVALID_NAME:
            return ENOENT;
        case ERROR_ACCESS_DENIED:
            return EACCES;
        case ERROR_WRITE_PROTECT:
            return EROFS;
        case ERROR_SHARING_VIOLATION:
        case ERROR_LOCK_VIOLATION:
        case ERROR_USER_MAPPED_FILE:
            return EBUSY;
        case ERROR_FILE_EXISTS:
        case ERROR_ALREADY_EXISTS:
            return EEXIST;
        case ERROR_DISK_FULL:
        case ERROR_HANDLE_DISK_FULL:
        case disk_quota_exceeded:
            return ENOSPC;
        case ERROR_FILENAME_EXCED_RANGE:
        case ERROR_BUFFER_OVERFLOW:
            return ENAMETOOLONG;
        case ERROR_DIRECTORY:
            return ENOTDIR;
        case ERROR_DIR_NOT_EMPTY:
            return ENOTEMPTY;
        case ERROR_FILE_TOO_LARGE:
            return EFBIG;
        case ERROR_TOO_MANY_OPEN_FILES:
            return EMFILE;
        case ERROR_NOT_ENOUGH_MEMORY:
        case ERROR_OUTOFMEMORY:
            return ENOMEM;
        case ERROR_BROKEN_PIPE:
        case ERROR_NO_DATA:
        case ERROR_PIPE_NOT_CONNECTED:
            return EPIPE;
        case ERROR_INVALID_HANDLE:
            return EBADF;
        case ERROR_INVALID_PARAMETER:
            return EINVAL;
        case ERROR_NOT_READY:
            return ENXIO;
        default:
            return EIO;
    }
}

int error_number_of(const std::error_code& error) {
    return error.category() == std::generic_category() ? error.value()
                                                       : error_number_of(error.value());
}

std::string words_of_error(int error_number) {
    const auto known = std::ranges::find(words, error_number, &Words::error_number);
    return known == words.end() ? "Input/output error" : known->english;
}

}  // namespace underlag
