// Pictures that a workbook can hold: what a logo must be.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace underlag {

struct PictureSize {
    std::uint32_t width = 0;  // pixels, never 0
    std::uint32_t height = 0;
};

// The size that the head of a PNG, JPEG, GIF or BMP tells. Nothing for anything else, and for a
// picture that is cut off before its size.
[[nodiscard]] std::optional<PictureSize> picture_size(std::string_view bytes);

// Whether all of the picture is there, and not only its beginning, as after an interrupted copying.
// Precondition: it has a size.
[[nodiscard]] bool is_whole_picture(std::string_view bytes);

// Whether a workbook takes it: one that is not whole may be taken too, but no PNG that ends within
// one of its parts.
[[nodiscard]] bool is_usable_picture(std::string_view bytes);

}  // namespace underlag
