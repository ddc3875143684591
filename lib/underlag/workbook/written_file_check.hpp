// Looks through a spreadsheet file that was written without our own archive (stand_ins.hpp).
#pragma once

#include <filesystem>

namespace underlag {

// Whether the file is an archive whose XML parts all unpack and end where their root elements end:
// libxlsxwriter does not notice when its temporary files are cut off by a full disk.
[[nodiscard]] bool has_whole_parts(const std::filesystem::path& file);

}  // namespace underlag
