// The hosts that an address of a server names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace underlag {

// "a,b" is two, and "" one without a name.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view list);

// Whether each of them is this computer, over a socket of its own or the loopback network.
[[nodiscard]] bool are_all_here(std::string_view hosts);

// The numbers that a host's name stands for; none where nobody knows it, and libpq says why.
[[nodiscard]] std::vector<std::string> numbers_of(const std::string& host);

}  // namespace underlag
