// Whether an XML text that is seen piece by piece has come to its end.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace underlag {

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

}  // namespace underlag
