// How lists are to be read, beyond what they say themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "underlag/placement/field.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag {

struct ListOptions {
    std::optional<Encoding> encoding = std::nullopt;  // nothing: found out
    std::vector<ExtraHeading> headings = {};
    // Of rows without a unit or university of their own, or without a column for it; empty: none.
    std::string activity = {};
    std::string university = {};
    bool fill_down = false;         // a unit stands only on the first row of its block
    bool is_compared_only = false;  // somebody else's list, as read_compared_list reads it
    unsigned threads = 1;           // what comes of it does not depend on it
};

}  // namespace underlag
