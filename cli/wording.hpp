// A sentence of the program's own in its two languages.
#pragma once

#include <string_view>

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

struct Wording {
    std::string_view swedish;
    std::string_view english;

    [[nodiscard]] constexpr std::string_view in(Language language) const {
        return language == Language::swedish ? swedish : english;
    }
    [[nodiscard]] constexpr bool empty() const { return swedish.empty(); }
};

}  // namespace underlag
