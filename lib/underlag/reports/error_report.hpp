// What a command that could not start answers in JSON (exit 2 and 3).
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/reports/sink.hpp"

namespace underlag {

// {"format":"underlag.error/1","diagnostics":[...]}
void write_error_json(const Sources& sources, const Diagnostics& findings, Language language,
                      const Sink& out);

}  // namespace underlag
