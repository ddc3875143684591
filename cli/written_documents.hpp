// Writes all the workbooks of a run, several at a time, and shows them only when all are there.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>

#include "underlag/documents/document_words.hpp"
#include "underlag/files/staged_files.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

struct WritingOptions {
    std::filesystem::path folder;  // --out
    unsigned threads = 1;
    bool shows_progress = false;
    // Which documents, and for null whether the summary, are written. Without it: all.
    std::function<bool(const InvoiceBase*)> wanted = {};
    // Looks at the files before they are seen; when it throws, none is.
    std::function<void(const StagedFiles&)> inspect = {};
    Language language = Language::swedish;
};

// The number of workbooks that were made when it was interrupted: they are gone then, nothing has
// been written. Nothing when it was not interrupted. Throws IoError; nothing is then left either.
[[nodiscard]] std::optional<std::size_t> write_documents(const InvoiceRun& run,
                                                         const DocumentWords& words,
                                                         const WritingOptions& options);

}  // namespace underlag
