#include "underlag/files/device_name.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace underlag {
namespace {

constexpr std::array<std::string_view, 6> devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
constexpr std::array<std::string_view, 2> numbered{"com", "lpt"};
constexpr std::array<std::string_view, 13> numbers{"0", "1", "2", "3", "4", "5", "6",
                                                   "7", "8", "9", "¹", "²", "³"};

}  // namespace

bool is_device_name(std::string_view name) {
    std::string stem{name.substr(0, name.find_first_of(".:"))};
    stem.erase(stem.find_last_not_of(' ') + 1);
    std::ranges::transform(stem, stem.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (std::ranges::find(devices, stem) != devices.end())
        return true;
    constexpr std::size_t letters = 3;
    const std::string_view whole{stem};
    return std::ranges::find(numbered, whole.substr(0, letters)) != numbered.end() &&
           std::ranges::find(numbers, whole.substr(letters)) != numbers.end();
}

}  // namespace underlag
