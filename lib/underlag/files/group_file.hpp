// A file that only its owner and group may read: it holds students' names.
#pragma once

#include <filesystem>
#include <string>

namespace underlag {

// Throws IoError where the system takes the name for a device ("NUL.xlsx"): what is written there
// is lost.
void refuse_device(const std::filesystem::path& path);

// Makes an empty file of mode 0640, or less where the umask says so. False when there is one of
// that name already, which is not touched. Throws IoError.
bool make_group_file(const std::string& path);

// The errno of why the file may not be read; 0: it may.
[[nodiscard]] int reading_error(const std::string& path);

}  // namespace underlag
