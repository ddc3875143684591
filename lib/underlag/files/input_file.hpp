// The bytes of a file or of standard input, whole.
#pragma once

#include <string>
#include <string_view>

namespace underlag {

// Every byte of the file; "-" is standard input. Throws IoError (a folder is an error too).
[[nodiscard]] std::string read_file(const std::string& path);

// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace underlag
