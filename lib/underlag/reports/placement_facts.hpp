// What a placement is, as a member of the JSON object being written.
#pragma once

#include <string>
#include <string_view>

#include "underlag/reports/import_report.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

void write_facts(JsonWriter& json, std::string_view name, const PlacementFacts& facts);

// What a placement is, on one line.

// "Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07, Sjuksköterska, 20 dagar enligt listan,
// inställd"
[[nodiscard]] std::string placement_facts_text(const PlacementFacts& facts, Language language);

}  // namespace underlag
