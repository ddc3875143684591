// Many short texts kept together, so that views of them stay valid and none needs memory of its
// own.
#pragma once

#include <algorithm>
#include <list>
#include <string>
#include <string_view>

namespace underlag {

class KeptTexts {
   public:
    // Valid as long as this object, or what its texts were moved to.
    [[nodiscard]] std::string_view keep(std::string_view text) {
        if (text.empty())
            return {};
        if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size())
            blocks_.emplace_back().reserve(std::max(block_size, text.size()));
        std::string& block = blocks_.back();
        block += text;
        return std::string_view{block}.substr(block.size() - text.size());
    }

    void move_to(std::list<std::string>& storage) { storage.splice(storage.end(), blocks_); }

   private:
    static constexpr std::size_t block_size = 1U << 18U;
    std::list<std::string> blocks_;  // each grows within its capacity, and so never moves
};

}  // namespace underlag
