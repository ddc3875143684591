// What a placement is, as a member of the JSON object being written.
#pragma once

#include <string_view>

#include "underlag/reports/import_report.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

void write_facts(JsonWriter& json, std::string_view name, const PlacementFacts& facts);

}  // namespace underlag
