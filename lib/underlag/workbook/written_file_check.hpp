// Looks through a spreadsheet file that was written without our own archive (stand_ins.hpp).
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace underlag {

// Whether an XML text that is seen piece by piece has come to its end.

// Remembers how the text begins and ends, for it may be larger than memory.
class XmlEnds {
   public:
    void see(std::string_view piece);

    // The text ends where its root element ends.
    [[nodiscard]] bool belong_together() const;

   private:
    std::string beginning_;
    std::string end_;
    std::uint64_t size_ = 0;
};

// Whether the file is an archive whose XML parts all unpack and end where their root elements end:
// libxlsxwriter does not notice when its temporary files are cut off by a full disk.
[[nodiscard]] bool has_whole_parts(const std::filesystem::path& file);

}  // namespace underlag
