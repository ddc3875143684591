// Findings as the contract's JSON shows them (section 6), in every report that holds any.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

// "error", "warning", "note".
[[nodiscard]] std::string_view json_name(Severity severity);

// The member "diagnostics" of the object being written: all findings in order, each without what it
// has not (line, column, cell, field, value, help).
void write_findings(JsonWriter& json, const Sources& sources, const Diagnostics& findings,
                    Language language);

}  // namespace underlag
