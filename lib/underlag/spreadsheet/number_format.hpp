// Whether a number format shows days or times: the only thing that tells a date from a number.
#pragma once

#include <cstdint>
#include <string_view>

namespace underlag {

// A format code as stored, in US letters whatever the program's language: "yyyy\-mm\-dd".
[[nodiscard]] bool is_date_format(std::string_view code);

// Of the formats that have a number and no code.
[[nodiscard]] constexpr bool is_built_in_date_format(std::uint32_t id) {
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

}  // namespace underlag
