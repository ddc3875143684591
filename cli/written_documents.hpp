// Writes all the workbooks of a run, several at a time, and shows them only when all are there.
#pragma once

#include <cstddef>
#include <filesystem>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

struct WritingOptions {
    std::filesystem::path folder;  // --out
    unsigned threads = 1;
    bool shows_progress = false;
    Language language = Language::swedish;
};

// False when it was interrupted: then nothing has been written. Throws IoError; nothing is then
// left either.
[[nodiscard]] bool write_documents(const InvoiceRun& run, const DocumentWords& words,
                                   const WritingOptions& options);

}  // namespace underlag
