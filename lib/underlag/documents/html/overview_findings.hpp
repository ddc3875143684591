// The findings of a run, and the rows that were left out, as its page shows them.
#pragma once

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/diagnostics/source.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/documents/html/page_data.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// In Swedish, as all that stands on the page.
[[nodiscard]] PageData findings_data(const DocumentWords& words, const Sources& sources,
                                     const Diagnostics& findings);

[[nodiscard]] PageData skipped_data(const DocumentRun& run, const DocumentWords& words);

}  // namespace underlag
