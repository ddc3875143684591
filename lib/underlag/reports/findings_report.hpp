// Findings as text and as JSON.
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

// Findings as the contract's JSON shows them (section 6), in every report that holds any.

// "error", "warning", "note".
[[nodiscard]] std::string_view json_name(Severity severity);

// The member "diagnostics" of the object being written: all findings in order, each without what it
// has not (line, column, cell, field, value, help).
void write_findings(JsonWriter& json, const Sources& sources, const Diagnostics& findings,
                    Language language);

// Findings as a person reads them: the place, the sentence, the line with carets, the help.
struct TextStyle {
    Language language = Language::swedish;
    bool color = false;     // ANSI colours
    bool list_all = false;  // --all: more than 100 findings of one code are not summed up
    bool notes = true;      // false (--quiet): errors and warnings only
};

// `placeringar.csv:5:52: fel[P101] F5: ...`, the excerpt and the help, for each finding in order.
void write_findings_text(const Sources& sources, const Diagnostics& findings,
                         const TextStyle& style, const Sink& out);

// "118 placeringar: 1 fel, 0 varningar, 0 upplysningar"
[[nodiscard]] std::string counts_line(std::size_t placements, const Diagnostics& findings,
                                      Language language);

}  // namespace underlag
