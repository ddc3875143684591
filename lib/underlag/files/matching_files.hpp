// The files that a pattern such as `avtal/*.toml` names, where no shell has found them.
#pragma once

#include <string>
#include <vector>

namespace underlag {

[[nodiscard]] bool is_pattern(const std::string& path);

// In order of name, without hidden ones, as a shell does it: `*` and `?` may stand in the last part
// of the path. None when there is no such folder. Throws IoError when it cannot be read.
[[nodiscard]] std::vector<std::string> matching_files(const std::string& pattern);

}  // namespace underlag
