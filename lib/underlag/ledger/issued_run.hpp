// A run of `generate` or `share` as the ledger keeps it: its documents as values, and the words
// that they were written in.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// The words of the documents by their place in a template ("invoice_base.title"), and the logo.
struct StoredWords {
    std::vector<std::pair<std::string, std::string>> texts;
    std::string logo;
};

// A file that was written, below --out.
struct IssuedFile {
    std::string path;
    std::string sha256;
};

struct IssuedRun {
    std::int64_t id = 0;
    std::string recorded_at = {};
    bool only_term = false;  // --only-term
    DocumentRun run = {};    // its term is the run's, its lines may be of earlier ones
    StoredWords words = {};
    std::vector<IssuedFile> files = {};  // empty: a crash came before they were written
    // Below --out, of documents that were issued with the name of a student who has become
    // protected: it is not in `run`, so their bytes are others now.
    std::vector<std::string> files_without_names = {};
};

// Runs with lines that no credit note has credited, and these lines alone on their documents.
struct OpenRuns {
    std::vector<DocumentRun> runs = {};
    std::vector<std::int64_t> lines = {};  // the lines' records, sorted
};

}  // namespace underlag
