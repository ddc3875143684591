// How a party's share of a year's cost came about, for `explain NUMBER`: worked as a person would
// by hand, from the very steps that made the amount.
#pragma once

#include <string>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/document.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

// The lines below a share's name, indented. Precondition: the line is a share.
[[nodiscard]] std::string share_worked(const Line& line, const Policy& policy, Language language);

// The members of the object of a share on a document.
void write_explained_share(JsonWriter& json, const Line& line);

}  // namespace underlag
