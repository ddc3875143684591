// Whether a spreadsheet file that has been written holds all its parts whole.
#pragma once

#include <string_view>

namespace underlag {

// libxlsxwriter collects each part in a temporary file and does not notice when the disk of those
// is full: the part is then cut off inside a file that looks sound. True when every XML part of the
// archive can be unpacked and ends where its root element ends.
[[nodiscard]] bool has_whole_parts(std::string_view archive);

}  // namespace underlag
