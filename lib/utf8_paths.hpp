// Read before every file of lib/ and cli/ in the build for Windows: a path made of a std::string or
// a string literal, also by conversion, does not compile. Such a path is not UTF-8 there; path_of
// makes one that is. (Of GCC 12's library.)
#pragma once

#include <filesystem>

template <>
auto std::filesystem::path::_S_convert<char>(const char*, const char*) = delete;
