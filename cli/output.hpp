// The program's two streams, which say when they cannot be written.
#pragma once

#include <string_view>

#include "underlag/reports/sink.hpp"

namespace underlag {

// What an IoError calls standard output.
inline constexpr std::string_view standard_output_name = "stdout";

// Unbuffered; throws IoError when the stream is full or closed.
[[nodiscard]] Sink standard_output();
// A stream of messages that cannot be written has nobody to tell: failures are dropped.
[[nodiscard]] Sink standard_error();

}  // namespace underlag
