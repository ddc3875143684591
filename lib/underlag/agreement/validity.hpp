// The days between which an agreement of either kind holds: `valid_from` and `valid_to`.
#pragma once

#include <optional>

#include "underlag/settings/table_reader.hpp"
#include "underlag/values/date.hpp"

namespace underlag {

struct Validity {
    Date from = {};
    std::optional<Date> to = {};  // nothing: until further notice
};

// The first is required; an end before the beginning is rejected.
[[nodiscard]] Validity read_validity(TableReader& reader);

}  // namespace underlag
