// The archive (ZIP) that a workbook is: its parts by name, unpacked piece by piece.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "underlag/spreadsheet/file_fault.hpp"

namespace underlag {

class Package {
   public:
    // Reads the directory of the archive. The bytes must outlive this.
    [[nodiscard]] static tl::expected<Package, FileFault> open(std::string_view bytes,
                                                               const WorkbookLimits& limits);

    // Names without regard to case, `\` or a first `/`.
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] bool has_name_ending_in(std::string_view ending) const;

    // Unpacks a part; `take` is given its pieces and answers whether it wants more. The checksum is
    // known only when the last has been given: a fault makes what was taken worth nothing.
    [[nodiscard]] std::optional<FileFault> unpack(
        std::string_view name, const std::function<bool(std::string_view)>& take);

    // The beginning of a part, for those that say what the file is. Empty when it has none.
    [[nodiscard]] std::string beginning_of(std::string_view name, std::size_t most);

   private:
    struct Part {
        std::uint64_t header = 0;  // where its local header begins
        std::uint64_t packed = 0;
        std::uint64_t size = 0;
        std::uint32_t checksum = 0;
        std::uint16_t method = 0;
        bool is_encrypted = false;
        bool is_repeated = false;  // another part has the same name
    };

    Package(std::string_view bytes, const WorkbookLimits& limits)
        : bytes_(bytes), limits_(limits) {}
    [[nodiscard]] std::optional<FileFault> read_directory();
    [[nodiscard]] const Part* find(std::string_view name) const;
    [[nodiscard]] tl::expected<std::string_view, FileFault> packed_bytes(const Part& part) const;

    std::string_view bytes_;
    WorkbookLimits limits_;
    std::map<std::string, Part, std::less<>> parts_;  // by name in lower case
    std::uint64_t shift_ = 0;                         // bytes that stand before the archive
    std::uint64_t unpacked_ = 0;                      // of all parts so far
};

// A target of a relationship or link as the name of a part: lower case, `/` only, without `.`, `..`
// and a first `/`. `folder` is that of the part which names it, "xl/" or "".
[[nodiscard]] std::string part_name(std::string_view folder, std::string_view target);

}  // namespace underlag
