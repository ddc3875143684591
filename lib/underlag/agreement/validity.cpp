#include "underlag/agreement/validity.hpp"

namespace underlag {

Validity read_validity(TableReader& reader) {
    reader.require("valid_from");
    const auto from = reader.date("valid_from");
    const Validity validity{from.value_or(Date{}), reader.date("valid_to")};
    if (from && validity.to && *validity.to < *from)
        reader.reject("valid_to", to_text(*validity.to),
                      "samma dag som valid_from (" + to_text(*from) + ") eller senare",
                      "the day of valid_from (" + to_text(*from) + ") or later");
    return validity;
}

}  // namespace underlag
