// What a spreadsheet can hold: text of cells and names of sheets made safe to store.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

inline constexpr std::size_t most_utf16_units =
    32'767;  // in one cell; Excel refuses the file otherwise

// UTF-8 without control characters (line feed and tab stay), U+FFFE and U+FFFF; longer texts are
// cut and end with an ellipsis. `_x0041_`, which Excel would show as "A", is escaped so that it is
// shown as written. Precondition: valid UTF-8.
[[nodiscard]] std::string cell_text(std::string_view text);

// At most 31 characters without []:*?/\ and control characters, not beginning or ending with an
// apostrophe, never empty, and unlike each of `taken` and Excel's own "History" without regard to
// ASCII case.
[[nodiscard]] std::string sheet_name(std::string_view wanted,
                                     const std::vector<std::string>& taken);

// One side of a footer, where `&` begins a code and a doubled one stands for itself: at most `most`
// UTF-16 units, with an ellipsis for what does not fit.
[[nodiscard]] std::string footer_text(std::string_view text, std::size_t most);

}  // namespace underlag
