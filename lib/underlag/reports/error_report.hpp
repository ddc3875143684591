// What a command that could not start answers in JSON (exit 2 and 3).
#pragma once

#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/kind.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/operations/lists.hpp"
#include "underlag/reports/chunks.hpp"

namespace underlag {

// {"format":"underlag.error/1","diagnostics":[...]}
void write_error_json(const Sources& sources, const Diagnostics& findings, Language language,
                      const Sink& out);

// The last word of a command that errors have stopped.

// "inget har importerats: rätta felen", and what --skip-invalid could do about it; with
// `skip_invalid`, which errors stop all the same, since they are not of a row that can be left out.
// `nothing_done`: "inget har importerats".
[[nodiscard]] std::string stopped_text(const CheckedLists& checked, bool skip_invalid,
                                       const Wording& nothing_done, Language language);

}  // namespace underlag
