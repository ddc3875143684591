// What `validate` answers: as JSON (underlag.validate/1), and as the user's own list with the
// findings.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/reports/sink.hpp"

namespace underlag {

// Contract, section 6. Streamed: memory does not grow with the findings.
void write_validate_json(const Sources& sources, const PlacementList& list,
                         const Diagnostics& findings, Language language, const Sink& out);

// The line that says what was found out about a list:
// `placeringar.csv: windows-1252, avgränsare ;, rubrik på rad 3, 118 placeringar`
[[nodiscard]] std::string shape_line(const Sources& sources, const ListShape& shape,
                                     Language language);

}  // namespace underlag
