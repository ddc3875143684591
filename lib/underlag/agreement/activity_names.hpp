// Finds the units of an agreement by what a list calls them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "underlag/agreement/agreement.hpp"

namespace underlag {

// Every id, name and alias of an agreement's units, folded (fold_name) once. The reader has seen to
// it that no two units share one.
class ActivityNames {
   public:
    explicit ActivityNames(const Agreement& agreement);

    // The index in Agreement::activities, or nothing. Without regard to case and spaces.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;

   private:
    std::unordered_map<std::string, std::size_t> units_;
};

}  // namespace underlag
