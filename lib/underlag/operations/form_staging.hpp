// The other forms of a run's documents beside their workbooks, staged to be published with them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>

#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/run_files.hpp"

namespace underlag {

[[nodiscard]] inline bool has_form(const DocumentRun& run, DocumentForm form) {
    return std::ranges::find(run.forms, form) != run.forms.end();
}

// Stages `target`, and lets `write` write the file that stands for it till it is published. Throws
// IoError about the target.
template <typename Write>
void write_staged(StagedFiles& staged, const std::filesystem::path& target, Write write) {
    const std::filesystem::path temporary = staged.stage(target);
    try {
        write(temporary);
    } catch (const IoError& error) {
        // The user knows nothing of the file beside it that could not be written.
        throw error.about(name_of(target));
    }
}

// The document's other forms, from the workbook that is staged at `file`. Throws IoError.
void stage_forms(const Document& document, const DocumentRun& run, const DocumentWords& words,
                 const std::filesystem::path& file, const WritingRequest& request,
                 StagedFiles& staged);

// The bytes of the run's page.
[[nodiscard]] std::string page_of(const DocumentRun& run, const DocumentWords& words,
                                  const WritingRequest& request);

}  // namespace underlag
