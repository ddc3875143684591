// How sentences name a column and quote a cell.
#pragma once

#include <string>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/placement/field.hpp"

namespace underlag {

// {column}: the heading in Swedish, the field's name in English.
[[nodiscard]] inline Argument column_argument(Field field) {
    return {"column", std::string{swedish_heading(field)}, std::string{to_text(field)}};
}

// {value}
[[nodiscard]] inline Argument value_argument(std::string_view value) {
    return {"value", std::string{value}};
}

}  // namespace underlag
