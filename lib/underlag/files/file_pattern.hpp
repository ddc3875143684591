// The files that a pattern means ("listor/*.csv"), where the shell leaves that to the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace underlag {

// "*" is any letters, "?" one; capital letters of A–Z are small ones.
[[nodiscard]] bool matches_pattern(std::string_view name, std::string_view pattern);

// The names that match, sorted, hidden files left out; as a shell has it, the pattern itself when
// none does or when it holds neither "*" nor "?" after its last folder.
[[nodiscard]] std::vector<std::string> files_matching(const std::string& pattern);

}  // namespace underlag
