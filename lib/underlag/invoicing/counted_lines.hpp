// How many lines, as an argument `{lines}`: "1 rad", "3 rader".
#pragma once

#include <cstddef>
#include <string>

#include "underlag/diagnostics/diagnostic.hpp"

namespace underlag {

[[nodiscard]] inline Argument counted_lines(std::size_t lines) {
    const std::string number = std::to_string(lines);
    return {"lines", number + (lines == 1 ? " rad" : " rader"),
            number + (lines == 1 ? " line" : " lines")};
}

}  // namespace underlag
