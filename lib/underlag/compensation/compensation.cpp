#include "underlag/compensation/compensation.hpp"

#include <fmt/format.h>

#include <cassert>

namespace underlag {

std::string weeks_text(long long days, char decimal_sign) {
    assert(days >= 0);
    const long long tenths = days % days_per_week * 10 / days_per_week;
    return fmt::format("{}{}{}", days / days_per_week, decimal_sign, tenths);
}

}  // namespace underlag
