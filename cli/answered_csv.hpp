// `--format csv` of generate and share, in the shape that the template gives it.
#pragma once

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// On standard output: a row a document, with `lines` a row a line. Says when letters had to be
// rewritten.
void answer_csv(const DocumentRun& run, const DocumentWords& words, bool lines, Language language);

}  // namespace underlag
