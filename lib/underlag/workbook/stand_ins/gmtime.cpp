// A `gmtime` with a buffer for each thread, which is all that the C standard promises of it anyway.
#include <ctime>

// Found before libc's, by libxlsxwriter too: the dynamic linker asks the program first.
extern "C" std::tm* gmtime(const std::time_t* moment) noexcept {
    static thread_local std::tm calendar;
    return gmtime_r(moment, &calendar);
}
