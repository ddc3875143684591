// The names of persons by their rows, for reading many records that refer to them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/store/store.hpp"

namespace underlag {

// Read once from end to end: a student's placements lie far apart, and to look up the name of each
// in SQLite takes longer than to read the placements.
class NameTexts {
   public:
    explicit NameTexts(Store& store);

    // Empty for a row that is not there.
    [[nodiscard]] std::string_view operator[](std::int64_t row) const;

   private:
    struct Name {
        std::int64_t row = 0;
        std::size_t begin = 0;  // in `texts_`, up to where the next one begins
    };
    std::string texts_;
    std::vector<Name> names_;  // by row
};

}  // namespace underlag
