// Many records asked for at once, so that a question is not asked for each.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

class WantedRecords {
   public:
    explicit WantedRecords(std::span<const std::int64_t> records)
        : records_(records.begin(), records.end()) {
        std::ranges::sort(records_);
        records_.erase(std::ranges::unique(records_).begin(), records_.end());
    }

    [[nodiscard]] bool is_empty() const { return records_.empty(); }
    [[nodiscard]] std::size_t size() const { return records_.size(); }

    // In SQL, true of the rows whose `column` is one of them; of very many it is true of others
    // too, and `contains` tells.
    [[nodiscard]] std::string condition(std::string_view column) const {
        constexpr std::size_t most_named = 1000;
        if (records_.size() > most_named)
            return fmt::format("{} BETWEEN {} AND {}", column, records_.front(), records_.back());
        return fmt::format("{} IN ({})", column, fmt::join(records_, ","));
    }
    [[nodiscard]] bool contains(std::int64_t record) const {
        return std::ranges::binary_search(records_, record);
    }

   private:
    std::vector<std::int64_t> records_;  // sorted, each once
};

}  // namespace underlag
