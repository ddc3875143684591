// Windows 10 and later.
#include "cli/system.hpp"

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
// After windows.h, whose types it needs.
#include <shellapi.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>

#include "underlag/files/file_pattern.hpp"
#include "underlag/files/system.hpp"

namespace underlag {
namespace {

HANDLE handle_of(Stream stream) {
    switch (stream) {
        case Stream::input:
            return GetStdHandle(STD_INPUT_HANDLE);
        case Stream::output:
            return GetStdHandle(STD_OUTPUT_HANDLE);
        case Stream::error:
            return GetStdHandle(STD_ERROR_HANDLE);
    }
    return GetStdHandle(STD_ERROR_HANDLE);
}

std::string utf8_of(std::wstring_view wide) {
    const auto convert = [&](char* to, int room) {
        return WideCharToMultiByte(CP_UTF8, 0, wide.data(), static_cast<int>(wide.size()), to, room,
                                   nullptr, nullptr);
    };
    std::string bytes(static_cast<std::size_t>(std::max(0, convert(nullptr, 0))), '\0');
    convert(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

bool is_console(HANDLE handle) {
    DWORD mode = 0;
    return GetConsoleMode(handle, &mode) != 0;
}

// How many bytes at the end begin a letter whose rest is still to come.
std::size_t size_of_cut_letter(std::string_view bytes) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0U) == 0x80U)
            continue;
        const std::size_t whole = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 1;
        return whole > back ? back : 0;
    }
    return 0;
}

int write_to_console(HANDLE console, std::string_view bytes) {
    const std::wstring wide = path_of(bytes).native();
    constexpr std::size_t most_at_once = 8'000;
    for (std::size_t at = 0; at < wide.size();) {
        DWORD written = 0;
        const auto count = static_cast<DWORD>(std::min(most_at_once, wide.size() - at));
        if (WriteConsoleW(console, wide.data() + at, count, &written, nullptr) == 0)
            return error_number_of(static_cast<int>(GetLastError()));
        at += written;
    }
    return 0;
}

int write_to_file(HANDLE file, std::string_view bytes) {
    constexpr std::size_t most_at_once = std::size_t{1} << 30U;
    while (!bytes.empty()) {
        DWORD written = 0;
        if (WriteFile(file, bytes.data(), static_cast<DWORD>(std::min(bytes.size(), most_at_once)),
                      &written, nullptr) == 0)
            return error_number_of(static_cast<int>(GetLastError()));
        bytes.remove_prefix(written);
    }
    return 0;
}

std::atomic<Answer> to_ctrl_c = nullptr;
std::atomic<Answer> to_the_rest = nullptr;

// Called on a thread of its own.
BOOL WINAPI answer_control(DWORD kind) {
    const bool is_ctrl_c = kind == CTRL_C_EVENT || kind == CTRL_BREAK_EVENT;
    const Answer answer = is_ctrl_c ? to_ctrl_c : to_the_rest;
    if (answer == nullptr)
        return FALSE;
    answer(static_cast<int>(kind));
    // The window is being closed: the program ends when this returns, and files are to be taken
    // back before that. Windows waits some seconds at the most.
    if (!is_ctrl_c)
        Sleep(INFINITE);
    return TRUE;
}

}  // namespace

void set_up_terminal() {
    for (const Stream stream : {Stream::output, Stream::error}) {
        DWORD mode = 0;
        if (GetConsoleMode(handle_of(stream), &mode) != 0)
            SetConsoleMode(handle_of(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    }
}

// What `main` is given has lost the letters that the computer's old code page lacks.
std::vector<std::string> words_of(int /*argc*/, char** /*argv*/) {
    std::vector<std::string> words;
    int count = 0;
    wchar_t** const given = CommandLineToArgvW(GetCommandLineW(), &count);
    for (int index = 1; given != nullptr && index < count; ++index) {
        std::string word = utf8_of(given[index]);
        if (word.starts_with('-') || word.find_first_of("*?") == std::string::npos)
            words.push_back(std::move(word));
        else
            for (std::string& file : files_of_argument(word))
                words.push_back(std::move(file));
    }
    LocalFree(given);
    return words;
}

bool is_terminal(Stream stream) {
    return is_console(handle_of(stream));
}

int write_to(Stream stream, std::string_view bytes) {
    const HANDLE handle = handle_of(stream);
    if (!is_console(handle)) {
        const int error = write_to_file(handle, bytes);
        // Whoever read the answer has what he wanted (head, more). Elsewhere a signal then ends the
        // program, without a word and with this status.
        constexpr int reader_has_gone = 141;
        if (error == EPIPE && stream == Stream::output)
            leave(reader_has_gone);
        return error;
    }
    if (stream != Stream::output)
        return write_to_console(handle, bytes);
    // Answers come in pieces, which may end within a letter; messages come whole.
    static std::string begun;
    begun += bytes;
    const std::size_t cut = size_of_cut_letter(begun);
    const std::string whole = begun.substr(0, begun.size() - cut);
    begun.erase(0, whole.size());
    return write_to_console(handle, whole);
}

bool understands_colors(Stream stream) {
    DWORD mode = 0;
    return GetConsoleMode(handle_of(stream), &mode) == 0 ||
           (mode & ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

void answer_ctrl_c(Answer answer) {
    to_ctrl_c = answer;
    SetConsoleCtrlHandler(answer_control, TRUE);
}

void answer_interruptions(Answer answer) {
    to_the_rest = answer;
    answer_ctrl_c(answer);
}

void leave(int status) {
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(status));
    std::abort();
}

std::string environment_variable(const char* name) {
    const std::wstring wide = path_of(name).native();
    std::wstring value(GetEnvironmentVariableW(wide.c_str(), nullptr, 0), L'\0');
    value.resize(
        GetEnvironmentVariableW(wide.c_str(), value.data(), static_cast<DWORD>(value.size())));
    return utf8_of(value);
}

std::string locale_of_system() {
    wchar_t name[LOCALE_NAME_MAX_LENGTH] = {};
    if (LCIDToLocaleName(GetUserDefaultUILanguage(), name, LOCALE_NAME_MAX_LENGTH, 0) == 0)
        return {};
    return utf8_of(name);
}

std::tm local_time(std::time_t moment) {
    std::tm local{};
    localtime_s(&local, &moment);
    return local;
}

}  // namespace underlag
