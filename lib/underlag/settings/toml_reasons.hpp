// What the TOML parser says when it cannot read on, in Swedish.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// The parser's sentence without its beginning "Error while parsing ...: ".
[[nodiscard]] std::string_view bare_reason(std::string_view description);

// The commonest reasons in Swedish, the others as they are.
[[nodiscard]] std::string swedish_reason(std::string_view reason);

}  // namespace underlag
