// Where a report's bytes go; only the program knows which stream that is.
#pragma once

#include <functional>
#include <string_view>

namespace underlag {

// Takes pieces of any size, in order. Throws IoError when the stream does not take them.
using Sink = std::function<void(std::string_view)>;

}  // namespace underlag
