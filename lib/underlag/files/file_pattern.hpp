// Names of files: what a pattern means where no shell has found its files, and names that Windows takes
// for a device, so that what is written there is lost.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace underlag {

[[nodiscard]] bool is_pattern(std::string_view path);

// "*" is any letters, "?" one; capital letters of A–Z are small ones.
[[nodiscard]] bool matches_pattern(std::string_view name, std::string_view pattern);

// Sorted, hidden files left out; "*" and "?" count in the last part of the path. None when there is
// no such folder. Throws IoError when it cannot be read.
[[nodiscard]] std::vector<std::string> matching_files(const std::string& pattern);

// As a shell has it on a command line: the pattern itself when no file matches or it is none.
[[nodiscard]] std::vector<std::string> files_of_argument(const std::string& argument);

// Names that Windows takes for a device wherever they stand: what is written there is lost.

// "con", "NUL.xlsx", "com1", "lpt9.", in any case and whatever follows the first dot.
[[nodiscard]] bool is_device_name(std::string_view name);

}  // namespace underlag
