// Passwords in a text of settings, which are to be shown nowhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace underlag {

struct HiddenPassword {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
};

// Overwrites them with asterisks, so that they cannot come into a message, an excerpt or a memory
// dump: all that passwords_in finds. Comments count: whoever reads the file reads them.
[[nodiscard]] std::vector<HiddenPassword> hide_passwords(std::string& toml);

}  // namespace underlag
