// The columns of a placement list (contract, section 3).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace underlag {

enum class Field : std::uint8_t {
    activity,
    student,
    start,
    end,
    placement_id,
    student_ref,
    programme,
    university,
    days,
    weeks,
    compensation,
    is_protected,
    status,
};
inline constexpr std::size_t field_count = 13;

// "placement_id": the field's name in JSON and in the contract ("protected" for is_protected).
[[nodiscard]] std::string_view to_text(Field field);

// The Swedish heading that an empty list is made with: "Startdatum".
[[nodiscard]] std::string_view swedish_heading(Field field);

// The field that a heading cell names, compared by fold_heading; nothing for other columns.
[[nodiscard]] std::optional<Field> field_of_heading(std::string_view heading);

// The field whose headings are nearest to this one, for a column that was not recognised.
[[nodiscard]] std::optional<Field> field_nearest_to(std::string_view heading);

}  // namespace underlag
