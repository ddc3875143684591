// The words that every report uses: severities, and counted things in the singular and plural.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// "fel", "varning", "upplysning"; "error", "warning", "note".
[[nodiscard]] std::string_view word_for(Severity severity, Language language);

// "12 345", with no-break spaces.
[[nodiscard]] std::string grouped(std::uint64_t number);

// "−2": as amounts are written.
[[nodiscard]] inline std::string signed_number(long long number) {
    return number < 0 ? "−" + grouped(static_cast<std::uint64_t>(-number))
                      : grouped(static_cast<std::uint64_t>(number));
}

// "1 fel", "0 varningar", "2 notes".
[[nodiscard]] std::string counted(std::uint64_t number, Severity severity, Language language);

// "1 placering", "118 placements".
[[nodiscard]] std::string counted_placements(std::uint64_t number, Language language);

}  // namespace underlag
