// Names of files that are being written: which program they are of, and whether it still writes
// them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace underlag {

// ".a.xlsx.4711-1-0c1f52aa.tmp" for "a.xlsx": this program's number, its count, and the computer.
[[nodiscard]] std::string temporary_name(std::string_view target, unsigned count);

// What such a name tells.
struct TemporaryName {
    std::string target;
    unsigned long process = 0;
    std::string computer = {};  // empty: older versions did not say
};

// ".a.xlsx.4711-1-0c1f52aa.tmp" is of "a.xlsx". Nothing: it is no such name.
[[nodiscard]] std::optional<TemporaryName> read_temporary_name(std::string_view name);

// Whether the program that wrote it has ended, or must have by now.
[[nodiscard]] bool is_left(const std::filesystem::path& temporary, const TemporaryName& name);

}  // namespace underlag
