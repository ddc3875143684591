// The programs that run on this computer, and what it is called.
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <array>

#include "underlag/files/system.hpp"

namespace underlag {

unsigned long process_number() {
    return GetCurrentProcessId();
}

// Another user's may not be opened, and is there; one that somebody still holds open may have
// ended.
bool is_running(unsigned long process_number) {
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process_number);
    if (process == nullptr)
        return GetLastError() == ERROR_ACCESS_DENIED;
    DWORD status = 0;
    const bool has_ended = GetExitCodeProcess(process, &status) != 0 && status != STILL_ACTIVE;
    CloseHandle(process);
    return !has_ended;
}

std::string computer_name() {
    std::array<wchar_t, MAX_COMPUTERNAME_LENGTH + 1> name{};
    auto size = static_cast<DWORD>(name.size());
    if (GetComputerNameW(name.data(), &size) == 0)
        return {};
    return name_of(std::filesystem::path{name.data()});
}

}  // namespace underlag
