#include "underlag/workbook/gmtime_per_thread.hpp"

#include <ctime>

// Found before libc's, by libxlsxwriter too: the dynamic linker asks the program first.
extern "C" std::tm* gmtime(const std::time_t* moment) noexcept {
    static thread_local std::tm calendar;
    return gmtime_r(moment, &calendar);
}

namespace underlag {

void use_gmtime_per_thread() {}

}  // namespace underlag
