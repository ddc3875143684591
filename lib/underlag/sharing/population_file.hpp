// A file of population as a source: the text of a CSV file, or of a workbook's sheet.
#pragma once

#include <optional>
#include <string>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/text/encoding.hpp"

namespace underlag {

// Of a workbook the first visible sheet with the heading of a population, or else the first visible
// one, to say what it lacks. Nothing when it cannot be read (C001). Bytes that are no letters are
// C003. `forced`: the encoding; nothing: found out.
[[nodiscard]] std::optional<SourceId> add_population_file(const std::string& name,
                                                          std::string bytes,
                                                          std::optional<Encoding> forced,
                                                          Sources& sources, Diagnostics& found);

}  // namespace underlag
