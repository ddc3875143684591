// The options of `generate` that are more than text, read.
#pragma once

#include "cli/commands/generate.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

struct GenerateSettings {
    GeneratePurpose purpose;
    unsigned threads = 1;
    DocumentWords words;
};

// What is wrong with them is added to `found` (U501, U503). Throws IoError when the template cannot
// be read.
[[nodiscard]] GenerateSettings read_settings(const GenerateOptions& options, Sources& sources,
                                             Diagnostics& found);

}  // namespace underlag
