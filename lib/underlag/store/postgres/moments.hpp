// Moments that a server tells of, as a clock here showed them.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <ctime>
#include <functional>
#include <string>

namespace underlag {

// "2016-12-01 14:03". Without `local_time` it is UTC, and says so.
[[nodiscard]] inline std::string moment_text(
    std::int64_t seconds_since_1970, const std::function<std::tm(std::time_t)>& local_time) {
    constexpr const char* form = "{:04}-{:02}-{:02} {:02}:{:02}{}";
    if (local_time) {
        constexpr int first_year = 1900;
        const std::tm local = local_time(static_cast<std::time_t>(seconds_since_1970));
        return fmt::format(form, local.tm_year + first_year, local.tm_mon + 1, local.tm_mday,
                           local.tm_hour, local.tm_min, "");
    }
    const std::chrono::sys_seconds moment{std::chrono::seconds{seconds_since_1970}};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{moment - day};
    return fmt::format(form, static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), " UTC");
}

}  // namespace underlag
