// What must never be shown, taken out: protected students' names and personal identity numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/source.hpp"
#include "underlag/text/personal_number.hpp"

namespace underlag {

inline constexpr std::string_view mask = "***";

// `text` with everything that looks like a personal identity number replaced by the mask.
[[nodiscard]] std::string masked(std::string_view text);

// The bytes [offset, offset + length) of a Source, with its masked stretches and everything that
// looks like a personal identity number replaced.
[[nodiscard]] std::string masked(const Source& source, std::uint64_t offset, std::uint64_t length);

// What of those bytes must not be shown, counted from `offset`: in order, none touching another.
[[nodiscard]] std::vector<TextSpan> spans_to_mask(const Source& source, std::uint64_t offset,
                                                  std::uint64_t length);

}  // namespace underlag
