// The profile that says what the colours of the PDFs are: sRGB, built into the program.
#pragma once

#include <string_view>

namespace underlag {

// "sRGB.icc"; empty for another name.
[[nodiscard]] std::string_view built_in_profile(std::string_view name);

}  // namespace underlag
