// The words that cells of a list may hold, what they mean, and how sentences quote them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/placement/field.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/decimal.hpp"

namespace underlag {

// ja/nej, yes/no, x, 1/0; empty is no. Nothing for anything else.
[[nodiscard]] std::optional<bool> yes_or_no(std::string_view text);

// inställd, avbokad, struken, cancelled.
[[nodiscard]] bool is_cancelled_status(std::string_view text);

// A number of the columns `days` or `weeks` as whole days; nothing when it is not whole.
[[nodiscard]] std::optional<std::int64_t> days_stated(Decimal number, Field field);

// Begins with = + - @ or a tab: a spreadsheet may run it.
[[nodiscard]] constexpr bool begins_like_formula(std::string_view text) {
    const char first = text.empty() ? 'a' : text.front();
    return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t';
}

// "2026-07-09 eller 2026-09-07"
[[nodiscard]] std::string alternatives(const std::vector<Date>& dates,
                                       std::string_view conjunction);

// {column}: the heading in Swedish, the field's name in English.
[[nodiscard]] inline Argument column_argument(Field field) {
    return {"column", std::string{swedish_heading(field)}, std::string{to_text(field)}};
}

// {value}
[[nodiscard]] inline Argument value_argument(std::string_view value) {
    return {"value", std::string{value}};
}

}  // namespace underlag
