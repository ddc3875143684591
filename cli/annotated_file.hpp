// The workbook that `validate --annotate FILE.xlsx` writes: its name judged, the file put in place.
#pragma once

#include <string>
#include <vector>

#include "underlag/operations/lists.hpp"

namespace underlag {

// U501 unless it ends in .xlsx and is none of the lists. "" (not asked for) is right.
void check_annotated_file(const std::string& file, const std::vector<std::string>& lists,
                          Diagnostics& found);

// Replaces what stands there, all at once. False when it was interrupted: then nothing is written.
// Throws IoError, which names `file`.
[[nodiscard]] bool write_annotated_file(const std::string& file, const CheckedLists& checked,
                                        Language language);

}  // namespace underlag
