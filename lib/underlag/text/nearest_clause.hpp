// The end of a sentence that names what was probably meant.
#pragma once

#include <span>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {

// {nearest}: " (menade du `Hemsjukvården Åsö`?)", or "" when nothing is near.
[[nodiscard]] Argument nearest_clause(std::string_view written,
                                      std::span<const std::string_view> known);
[[nodiscard]] Argument nearest_clause(std::string_view written, const KnownWords& known);

}  // namespace underlag
