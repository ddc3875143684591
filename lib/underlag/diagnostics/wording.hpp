// A sentence or word of the program's own in its two languages, with `{}` where values go.
#pragma once

#include <fmt/format.h>

#include <string>
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
    template <typename... Values>
    [[nodiscard]] std::string filled(Language language, const Values&... values) const {
        return fmt::format(fmt::runtime(in(language)), values...);
    }
};

}  // namespace underlag
