// What a placement is, on one line.
#pragma once

#include <string>

#include "underlag/reports/import_report.hpp"

namespace underlag {

// "Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07, Sjuksköterska, 20 dagar enligt listan,
// inställd"
[[nodiscard]] std::string placement_facts_text(const PlacementFacts& facts, Language language);

}  // namespace underlag
