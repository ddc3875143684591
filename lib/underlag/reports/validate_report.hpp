// What `validate` answers: as JSON (underlag.validate/1), and as the user's own list with the
// findings.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/placement/placement_list.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// Contract, section 6. Streamed: memory does not grow with the findings.
void write_validate_json(const Sources& sources, const PlacementList& list,
                         const Diagnostics& findings, Language language, const Sink& out);

// The line that says what was found out about a list:
// `placeringar.csv: windows-1252, avgränsare ;, rubrik på rad 3, 118 placeringar`
[[nodiscard]] std::string shape_line(const Sources& sources, const ListShape& shape,
                                     Language language);

// What `validate --format csv` answers: the user's own rows with what was found beside them.

// Every row of every list, also those above the heading, empty ones and sums, with the columns kod,
// allvar and meddelande after the widest row (the findings of a row joined by ` | `). What has no
// row of its own (the file, its heading, an agreement) follows below the list's rows with its place
// before the message. UTF-8 with BOM, `;`, CRLF; a `sep=` line is left out, for Excel obeys the
// BOM only without it.
//
// A cell with anything that must not be shown is left empty, to be filled in. The other cells of
// the user are given back as they are, also those that begin like a formula (C016 warns of them
// beside the row): the corrected file is read again, and an apostrophe would have become part of
// the value. The columns that are ours never hold a formula, whatever value a message quotes.
// Precondition: the findings are sorted.
void write_validate_csv(const Sources& sources, const PlacementList& list,
                        const Diagnostics& findings, Language language, const Sink& out);

}  // namespace underlag
