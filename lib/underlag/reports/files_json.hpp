// What was found out about each list, as the contract's JSON shows it (sections 3 and 6).
#pragma once

#include <vector>

#include "underlag/diagnostics/source.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

// The member "files" of the object being written; the lists of one workbook are one of them.
void write_files(JsonWriter& json, const Sources& sources, const std::vector<ListShape>& lists);

}  // namespace underlag
