// The files of issued documents, written from the ledger alone (contract, section 8).
#pragma once

#include <string>
#include <vector>

#include "cli/written_documents.hpp"
#include "underlag/ledger/ledger.hpp"

namespace underlag {

// What became of the files of a run.
struct RunFiles {
    bool is_interrupted = false;  // then nothing was written
    std::vector<IssuedFile> files;
    // Below --out: other documents stand there, so nothing was written.
    std::vector<std::string> others_there;
};

// Writes all documents of a run and its summary; files that are there already with the same bytes
// are left as they are. Throws IoError.
[[nodiscard]] RunFiles write_run_files(const StoredRun& stored, WritingOptions options);

// Before anything is recorded: which of the run's files are there already.
[[nodiscard]] std::vector<std::string> files_there(const InvoiceRun& run,
                                                   const std::filesystem::path& folder);

}  // namespace underlag
