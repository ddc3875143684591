// What the system said when a file or disk failed, in both languages.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/files/io_error.hpp"

namespace underlag {

// The argument {reason}; in the system's own words where there are no Swedish ones for them.
[[nodiscard]] Argument reason_of(const IoError& error);

}  // namespace underlag
