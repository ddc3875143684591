// The files of templates/, built into the program: what `init` writes and the documents' own words.
#pragma once

#include <string_view>

namespace underlag {

// By its path below templates/: "underlag.toml", "avtal/exempel.toml", "avtal/verksamheter.toml",
// "placeringar.csv". Empty for another name.
[[nodiscard]] std::string_view built_in_template(std::string_view name);

}  // namespace underlag
