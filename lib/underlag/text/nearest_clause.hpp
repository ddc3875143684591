// The end of a sentence that names what was probably meant.
#pragma once

#include <span>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

// {nearest}: " (menade du `Hemsjukvården Åsö`?)", or "" when nothing is near.
[[nodiscard]] Argument nearest_clause(std::string_view written,
                                      std::span<const std::string_view> known);

}  // namespace underlag
